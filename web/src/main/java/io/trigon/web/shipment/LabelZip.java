package io.trigon.web.shipment;

import io.trigon.domain.report.LabelPictures;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Pictures of labels as one archive, written while they are drawn: one picture at a time is in memory. */
final class LabelZip {
    static final String TYPE = "application/zip";

    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    private LabelZip(ZipOutputStream zip) {
        this.zip = zip;
    }

    /** @param name of the file, without its ending */
    static Response of(LabelPictures pictures, String name) {
        StreamingOutput body = out -> write(out, pictures);
        return Response.ok(body, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".zip\"")
                .build();
    }

    static void write(OutputStream out, LabelPictures pictures) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out))) {
            zip.setLevel(Deflater.NO_COMPRESSION); // a PNG is small already
            LabelZip archive = new LabelZip(zip);
            pictures.each(archive::add);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private void add(String trackingNumber, int position, String sscc, byte[] png) {
        try {
            zip.putNextEntry(new ZipEntry(name(trackingNumber, position, sscc)));
            zip.write(png);
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** By its SSCC; a unit without one, and one whose number came before, by its shipment and place in it. */
    private String name(String trackingNumber, int position, String sscc) {
        String bySscc = sscc + ".png";
        return sscc != null && names.add(bySscc) ? bySscc : trackingNumber + "-" + position + ".png";
    }

    /** The stream belongs to the server, which closes it itself. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
