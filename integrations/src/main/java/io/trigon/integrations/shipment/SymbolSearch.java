package io.trigon.integrations.shipment;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Looks for codes on a picture the way a person turns a photo: as it is, harder, turned a little, until something is found or
 * the time is up. Local contrast first, as shadows lie on photos, then the contrast of the whole, as prints are flat.
 */
final class SymbolSearch {
    private static final int MOST = 20;
    private static final int[] TILTS = {0, 45, 20, -20};
    private static final List<BarcodeFormat> FORMATS = List.of(
            BarcodeFormat.CODE_128,
            BarcodeFormat.DATA_MATRIX,
            BarcodeFormat.QR_CODE,
            BarcodeFormat.RSS_EXPANDED,
            BarcodeFormat.RSS_14,
            BarcodeFormat.EAN_13,
            BarcodeFormat.EAN_8,
            BarcodeFormat.CODE_39);

    private final long deadline;

    /** @param time after which it ends with what it has found */
    SymbolSearch(Duration time) {
        this.deadline = System.nanoTime() + time.toNanos();
    }

    /** None when there is none, or none in time. */
    List<Result> in(BufferedImage image) {
        for (int tilt : TILTS) {
            LuminanceSource light = light(tilt == 0 ? image : turned(image, tilt));
            for (Function<LuminanceSource, Binarizer> contrast : List.<Function<LuminanceSource, Binarizer>>of(
                    HybridBinarizer::new, GlobalHistogramBinarizer::new)) {
                List<Result> found = found(new BinaryBitmap(contrast.apply(light)));
                if (!found.isEmpty() || isLate()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private List<Result> found(BinaryBitmap bitmap) {
        MultiFormatReader reader = new MultiFormatReader();
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.POSSIBLE_FORMATS, FORMATS);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.ASSUME_GS1, true);
        try {
            Result[] all = new GenericMultipleBarcodeReader(new PunctualReader(reader, deadline))
                    .decodeMultiple(bitmap, hints);
            return List.of(all).subList(0, Math.min(all.length, MOST));
        } catch (NotFoundException none) {
            return List.of();
        }
    }

    boolean isLate() {
        return System.nanoTime() - deadline > 0;
    }

    private static LuminanceSource light(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        return new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static BufferedImage turned(BufferedImage image, int degrees) {
        int edge = (int) Math.ceil(Math.hypot(image.getWidth(), image.getHeight()));
        AffineTransform turn =
                AffineTransform.getTranslateInstance((edge - image.getWidth()) / 2.0, (edge - image.getHeight()) / 2.0);
        turn.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
        BufferedImage turned = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = turned.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, edge, edge);
        canvas.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
        canvas.dispose();
        return turned;
    }
}
