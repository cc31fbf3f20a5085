package io.trigon.integrations.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes pictures of outside: PNG and JPEG alone, measured before a pixel is unpacked, made smaller while they are. What
 * a camera writes beside the pixels is not looked at.
 */
final class Picture {
    private static final Set<String> FORMATS = Set.of("png", "jpeg");
    private static final long MOST_PIXELS = 50_000_000;
    private static final long MOST_PROGRESSIVE = 12_000_000;
    private static final int MOST_SCANS = 12;
    private static final int ENOUGH_PIXELS = 4_000_000;
    private static final int LONGEST_EDGE = 20_000;

    private Picture() {}

    /**
     * @param isLate whether the time is up
     * @throws BrokenRule {@code picture-unreadable}, {@code picture-too-large}, {@code picture-too-slow}
     */
    static BufferedImage of(byte[] bytes, BooleanSupplier isLate) {
        JpegMarkers markers = JpegMarkers.of(bytes);
        BrokenRule.unless(markers.scans() <= MOST_SCANS, "picture-unreadable", "a JPEG has at most 12 scans");
        try (ImageInputStream in = new MemoryCacheImageInputStream(new PunctualBytes(bytes, isLate))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            BrokenRule.unless(readers.hasNext(), "picture-unreadable", "a picture is a PNG or JPEG");
            ImageReader reader = readers.next();
            try {
                boolean known = FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT));
                BrokenRule.unless(known, "picture-unreadable", "a picture is a PNG or JPEG");
                reader.addIIOReadProgressListener(new StopWhenLate(isLate));
                return pixels(reader, in, markers.progressive() ? MOST_PROGRESSIVE : MOST_PIXELS);
            } finally {
                reader.dispose();
            }
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            if (isLate.getAsBoolean()) {
                throw StopWhenLate.tooSlow();
            }
            throw new BrokenRule(
                    "picture-unreadable",
                    "the picture is broken: " + broken.getClass().getSimpleName());
        }
    }

    private static BufferedImage pixels(ImageReader reader, ImageInputStream in, long most) throws IOException {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean fits = (long) width * height <= most && Math.max(width, height) <= LONGEST_EDGE;
        BrokenRule.unless(fits, "picture-too-large", "a picture has at most " + most + " pixels");
        ImageReadParam smaller = reader.getDefaultReadParam();
        int step = 1;
        while ((long) (width / step) * (height / step) > ENOUGH_PIXELS) {
            step++;
        }
        smaller.setSourceSubsampling(step, step, 0, 0);
        return onWhite(reader.read(0, smaller));
    }

    /** Transparent is white, as on paper. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = paper.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        canvas.drawImage(image, 0, 0, null);
        canvas.dispose();
        return paper;
    }
}
