package io.trigon.integrations.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the sample files are: the folder named by {@code trigon.samples}, or those that came with the program. */
@ApplicationScoped
class SampleFolder {
    private static final String PACKAGED = "/io/trigon/samples/";

    private Optional<Path> folder;

    protected SampleFolder() {}

    @Inject
    SampleFolder(@ConfigProperty(name = "trigon.samples") Optional<String> folder) {
        this.folder = folder.map(Path::of);
    }

    /** The lines of a CSV file with a head line, such as {@code world/companies.csv}. */
    public List<SampleRow> rows(String file) {
        List<SampleRow> rows = new ArrayList<>();
        for (NamedCsvRecord line : CsvReader.builder().ofNamedCsvRecord(text(file))) {
            rows.add(new SampleRow(file + ", line " + line.getStartingLineNumber(), line.getFieldsAsMap()));
        }
        return rows;
    }

    /** A whole file as UTF-8 text. */
    public String text(String file) {
        try {
            String text = new String(bytes(file), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String file) throws IOException {
        if (folder.isPresent()) {
            return Files.readAllBytes(folder.get().resolve(file));
        }
        try (InputStream packaged = SampleFolder.class.getResourceAsStream(PACKAGED + file)) {
            if (packaged == null) {
                throw new IOException("no sample file " + file);
            }
            return packaged.readAllBytes();
        }
    }
}
