package io.trigon.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.report.LabelPictures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class LabelZipTest {
    private static final String SSCC = "306141411234567891";

    private static byte[] picture(String of) {
        return of.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> written(LabelPictures pictures) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LabelZip.write(out, pictures);
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void eachPictureIsNamedByItsNumber() throws IOException {
        assertThat(written(taker -> {
                    taker.take("TG4K7QX2M9C0RTV", 1, SSCC, picture("one"));
                    taker.take("TG4K7QX2M9C0RTV", 2, null, picture("two"));
                    taker.take("TG2JR7CQ5JR9W24", 1, SSCC, picture("the same number again"));
                }))
                .containsExactly(
                        Map.entry(SSCC + ".png", "one"),
                        Map.entry("TG4K7QX2M9C0RTV-2.png", "two"),
                        Map.entry("TG2JR7CQ5JR9W24-1.png", "the same number again"));
    }

    @Test
    void whatIsDrawnGoesOutBeforeTheNextIsDrawn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LabelZip.write(out, taker -> {
            taker.take("TG4K7QX2M9C0RTV", 1, null, new byte[100_000]);
            assertThat(out.size()).isGreaterThan(99_000);
            taker.take("TG4K7QX2M9C0RTV", 2, null, new byte[100_000]);
        });
        assertThat(out.size()).isGreaterThan(200_000);
    }

    @Test
    void whoHangsUpEndsTheDrawing() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> LabelZip.write(gone, taker -> {
                    taker.take("TG4K7QX2M9C0RTV", 1, null, picture("one"));
                    throw new AssertionError("nobody takes it");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("gone");
    }
}
