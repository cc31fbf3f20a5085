package io.trigon.systemtests.portal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What a camera sees that is held before a label: a film of one picture, for Chromium's pretended camera. */
final class FilmedLabel {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int PAPER = 220;
    private static final int INK = 30;

    private FilmedLabel() {}

    /** Arguments of a Chromium whose camera sees the element string as GS1-128. */
    static List<String> cameraBefore(String elements, Path film) throws IOException, WriterException {
        BitMatrix bars =
                new MultiFormatWriter().encode("\u00f1" + elements, BarcodeFormat.CODE_128, WIDTH - 400, HEIGHT - 400);
        byte[] light = new byte[WIDTH * HEIGHT];
        Arrays.fill(light, (byte) PAPER);
        for (int x = 0; x < bars.getWidth(); x++) {
            for (int y = 0; y < bars.getHeight(); y++) {
                light[(y + 200) * WIDTH + x + 200] = (byte) (bars.get(x, y) ? INK : PAPER);
            }
        }
        byte[] grey = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(grey, (byte) 128);
        try (OutputStream out = Files.newOutputStream(film)) {
            out.write(("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F5:1 Ip A1:1 C420jpeg\nFRAME\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(light);
            out.write(grey);
        }
        return List.of(
                "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream",
                "--use-file-for-fake-video-capture=" + film.toAbsolutePath());
    }
}
