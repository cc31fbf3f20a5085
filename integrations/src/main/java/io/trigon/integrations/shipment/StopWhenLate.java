package io.trigon.integrations.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the decoding of a picture when its time is up. On the decoder's own thread, as it listens to no other. */
final class StopWhenLate implements IIOReadProgressListener {
    private final BooleanSupplier isLate;

    StopWhenLate(BooleanSupplier isLate) {
        this.isLate = isLate;
    }

    static BrokenRule tooSlow() {
        return new BrokenRule("picture-too-slow", "the picture takes too long to decode");
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        if (isLate.getAsBoolean()) {
            source.abort();
        }
    }

    @Override
    public void readAborted(ImageReader source) {
        throw tooSlow();
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
}
