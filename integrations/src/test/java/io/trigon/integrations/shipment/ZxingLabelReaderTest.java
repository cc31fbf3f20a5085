package io.trigon.integrations.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.LabelReader.Symbol;
import io.trigon.domain.shipment.gs1.Gs1Code;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as they come from docks: turned, grey, noisy, squeezed, with several codes. */
class ZxingLabelReaderTest {
    private static final String UNIT = "\u00f100106141412345678908";
    private static final Map<EncodeHintType, ?> GS1 =
            Map.of(EncodeHintType.GS1_FORMAT, true, EncodeHintType.DATA_MATRIX_COMPACT, true);

    private final ZxingLabelReader reader = new ZxingLabelReader(Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({"0, png", "0, jpeg", "90, png", "180, jpeg", "270, jpeg", "45, png", "12, jpeg"})
    void aLabelIsReadHoweverItIsHeld(int degrees, String format) throws Exception {
        BufferedImage photo = photo(900, 900);
        draw(photo, bars(BarcodeFormat.CODE_128, UNIT, 500, 160, Map.of()), 200, 370, degrees);
        assertThat(reader.read(file(photo, format))).containsExactly(new Symbol("CODE_128", "]C100106141412345678908"));
    }

    @Test
    void everyCodeOfALabelIsReadWithItsSymbology() throws Exception {
        BufferedImage photo = photo(900, 1300);
        draw(photo, bars(BarcodeFormat.CODE_128, UNIT, 500, 150, Map.of()), 200, 1000, 0);
        draw(photo, bars(BarcodeFormat.CODE_128, "\u00f10209521234543213" + "3712", 560, 150, Map.of()), 170, 700, 0);
        draw(
                photo,
                bars(BarcodeFormat.QR_CODE, "https://id.example.com/00/106141412345678908", 260, 260, Map.of()),
                60,
                80,
                0);
        draw(photo, bars(BarcodeFormat.CODE_128, "JJD000390007", 400, 120, Map.of()), 420, 450, 0);
        assertThat(reader.read(file(photo, "jpeg")))
                .contains(
                        new Symbol("CODE_128", "]C100106141412345678908"),
                        new Symbol("CODE_128", "]C102095212345432133712"),
                        new Symbol("CODE_128", "]C0JJD000390007"),
                        new Symbol("QR_CODE", "]Q1https://id.example.com/00/106141412345678908"));
    }

    @Test
    void aGs1DataMatrixKeepsItsSeparators() throws Exception {
        BufferedImage photo = photo(500, 500);
        draw(
                photo,
                bars(BarcodeFormat.DATA_MATRIX, "\u001d" + "10LOT-7\u001d00106141412345678908", 200, 200, GS1),
                150,
                150,
                0);
        String code = reader.read(file(photo, "png")).get(0).code();
        assertThat(code).startsWith("]d2");
        assertThat(Gs1Code.read(code, 2026).bracketed()).isEqualTo("(10)LOT-7(00)106141412345678908");
    }

    @Test
    void aPictureWithoutACodeHasNone() throws Exception {
        assertThat(reader.read(file(photo(600, 400), "jpeg"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void otherFormatsAreRefused(String format) throws Exception {
        refuses("picture-unreadable", file(photo(50, 50), format));
    }

    @Test
    void hugeAndBrokenPicturesAreRefusedBeforeTheyAreUnpacked() throws Exception {
        byte[] png = file(photo(40, 40), "png");
        ByteBuffer.wrap(png).putInt(16, 19_000).putInt(20, 19_000);
        refuses("picture-too-large", png);
        ByteBuffer.wrap(png).putInt(16, Integer.MAX_VALUE);
        refuses("picture-too-large", png);
        refuses("picture-too-large", new byte[8 * 1024 * 1024 + 1]);
        refuses("picture-unreadable", new byte[0]);
    }

    @Test
    void aThousandSpoiledPicturesAreReadOrRefused() throws Exception {
        BufferedImage photo = photo(160, 80);
        draw(photo, bars(BarcodeFormat.CODE_128, "A1", 120, 40, Map.of()), 20, 20, 0);
        Random random = new Random(1300);
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] whole = file(photo, format);
            for (int round = 0; round < 500; round++) {
                byte[] spoiled = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
                for (int i = random.nextInt(8); i > 0; i--) {
                    spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt();
                }
                readOrRefuse(spoiled);
            }
        }
    }

    private static void readOrRefuse(byte[] picture) {
        try {
            assertThat(Picture.of(picture, () -> false).getWidth()).isPositive();
        } catch (BrokenRule refused) {
            assertThat(refused.code()).startsWith("picture-");
        }
    }

    private void refuses(String rule, byte[] picture) {
        assertThatThrownBy(() -> reader.read(picture))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo(rule));
    }

    private static BitMatrix bars(
            BarcodeFormat format, String text, int width, int height, Map<EncodeHintType, ?> hints)
            throws WriterException {
        return new MultiFormatWriter().encode(text, format, width, height, hints);
    }

    /** Grey, brighter to the right, with the noise of a sensor. */
    private static BufferedImage photo(int width, int height) {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                int light = 150 + x * 80 / width + random.nextInt(12);
                photo.setRGB(x, y, new Color(light, light, light).getRGB());
            }
        }
        return photo;
    }

    private static void draw(BufferedImage photo, BitMatrix bars, int left, int top, int degrees) {
        BufferedImage print = new BufferedImage(bars.getWidth(), bars.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < bars.getWidth(); x++) {
            for (int y = 0; y < bars.getHeight(); y++) {
                print.setRGB(x, y, bars.get(x, y) ? 0x28282d : 0xe1e1dc);
            }
        }
        Graphics2D canvas = photo.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.rotate(Math.toRadians(degrees), left + bars.getWidth() / 2.0, top + bars.getHeight() / 2.0);
        canvas.drawImage(print, left, top, null);
        canvas.dispose();
    }

    private static byte[] file(BufferedImage photo, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(photo, format, out)).isTrue();
        return out.toByteArray();
    }
}
