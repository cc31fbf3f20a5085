package io.trigon.integrations.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures that are small to send and would be dear to decode. */
class PictureTest {
    private static final BooleanSupplier IN_TIME = () -> false;
    private static final int SCAN = 0xDA;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPhotoIsDecodedWhetherItIsProgressiveOrNot(boolean progressive) throws IOException {
        byte[] photo = jpeg(300, 200, progressive);
        assertThat(JpegMarkers.of(photo).progressive()).isEqualTo(progressive);
        assertThat(JpegMarkers.of(photo).scans()).isBetween(progressive ? 2 : 1, 12);
        assertThat(Picture.of(photo, IN_TIME).getWidth()).isEqualTo(300);
    }

    @Test
    void aProgressiveOneHasAtMostTwelveMillionPixels() throws IOException {
        byte[] photo = jpeg(300, 200, true);
        resize(photo, 4000, 3001);
        refuses("picture-too-large", photo, IN_TIME);
        byte[] plain = jpeg(4000, 3001, false);
        assertThat(Picture.of(plain, IN_TIME).getWidth()).isEqualTo(2000);
    }

    @Test
    void oneOfManyScansIsRefusedUnread() throws IOException {
        byte[] photo = jpeg(300, 200, true);
        int last = lastScan(photo);
        byte[] scan = Arrays.copyOfRange(photo, last, photo.length - 2);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(photo, 0, last);
        for (int i = 0; i < 1000; i++) {
            many.write(scan);
            many.write(0xFF);
        }
        many.write(new byte[] {(byte) 0xFF, (byte) 0xD9});
        assertThat(JpegMarkers.of(many.toByteArray()).scans()).isGreaterThan(1000);
        refuses("picture-unreadable", many.toByteArray(), () -> {
            throw new AssertionError("it is decoded");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "progressive"})
    void theDecodingEndsWhenTheTimeIsUp(String kind) throws IOException {
        byte[] photo = kind.equals("png") ? png(1500, 1500) : jpeg(1500, 1500, kind.equals("progressive"));
        AtomicInteger asked = new AtomicInteger();
        refuses("picture-too-slow", photo, () -> asked.incrementAndGet() > 5);
        assertThat(asked.get()).isLessThan(20);
    }

    private static void refuses(String rule, byte[] picture, BooleanSupplier isLate) {
        assertThatThrownBy(() -> Picture.of(picture, isLate))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo(rule));
    }

    private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(photo(width, height), null, null), how);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(photo(width, height), "png", file);
        return file.toByteArray();
    }

    private static BufferedImage photo(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                photo.setRGB(x, y, x * 31 + y * 17 ^ x * y);
            }
        }
        return photo;
    }

    /** Says another size in the header of the frame. */
    private static void resize(byte[] jpeg, int width, int height) {
        for (int at = 0; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC2) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return;
            }
        }
    }

    private static int lastScan(byte[] jpeg) {
        int at = jpeg.length - 2;
        while ((jpeg[at] & 0xFF) != 0xFF || (jpeg[at + 1] & 0xFF) != SCAN) {
            at--;
        }
        return at;
    }
}
