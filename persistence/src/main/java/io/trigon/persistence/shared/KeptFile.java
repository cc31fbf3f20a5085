package io.trigon.persistence.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup: a zip of the database's dump and of the exchange folders. */
final class KeptFile {

    private static final String DATABASE = "database/";
    private static final String EXCHANGE = "exchange";

    private final Path file;
    private final Path data;

    KeptFile(Path file, Path data) {
        this.file = file;
        this.data = data;
    }

    /** Writes beside and moves into place, so that a backup is whole or not there. */
    void write(KeptDatabase database) throws IOException, SQLException, InterruptedException {
        Path dump = Files.createTempFile("trigon", ".dump");
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            database.dump(dump);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
                add(zip, DATABASE + database.kind(), dump);
                addExchange(zip);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(dump);
            Files.deleteIfExists(unfinished);
        }
    }

    /** Puts everything back; the database must be empty. */
    void restore(KeptDatabase database) throws IOException, SQLException, InterruptedException {
        Path dump = Files.createTempFile("trigon", ".dump");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(DATABASE + database.kind());
            if (entry == null) {
                throw new IllegalStateException(file + " holds no backup of a " + database.kind()
                        + " database; restore into the kind it came from");
            }
            database.refuseUnlessEmpty();
            Files.copy(zip.getInputStream(entry), dump, StandardCopyOption.REPLACE_EXISTING);
            database.restore(dump);
            restoreExchange(zip);
        } finally {
            Files.deleteIfExists(dump);
        }
    }

    private void addExchange(ZipOutputStream zip) throws IOException {
        Path exchange = data.resolve(EXCHANGE);
        if (!Files.isDirectory(exchange)) {
            return;
        }
        try (Stream<Path> files = Files.walk(exchange)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                add(zip, data.relativize(each).toString().replace('\\', '/'), each);
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Path content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(content, zip);
        zip.closeEntry();
    }

    private void restoreExchange(ZipFile zip) throws IOException {
        Path exchange = data.resolve(EXCHANGE).toAbsolutePath().normalize();
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(EXCHANGE + "/"))
                .toList();
        for (ZipEntry entry : entries) {
            Path target = data.resolve(entry.getName()).toAbsolutePath().normalize();
            if (!target.startsWith(exchange)) {
                throw new IllegalStateException(
                        file + " holds a name that leads out of the data folder: " + entry.getName());
            }
            Files.createDirectories(target.getParent());
            Files.copy(zip.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
