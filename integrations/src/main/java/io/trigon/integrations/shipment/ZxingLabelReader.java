package io.trigon.integrations.shipment;

import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.LabelReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Labels by ZXing. A picture takes a bounded time, and only so many are read at once. */
@ApplicationScoped
public class ZxingLabelReader implements LabelReader {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;
    private static final Duration TIME = Duration.ofSeconds(4);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Duration time;

    public ZxingLabelReader() {
        this(TIME);
    }

    /** @param time that one picture may take */
    ZxingLabelReader(Duration time) {
        this.time = time;
    }

    @Override
    public List<Symbol> read(byte[] picture) {
        BrokenRule.unless(picture.length <= MOST_BYTES, "picture-too-large", "a picture has at most 8 MiB");
        take();
        try {
            SymbolSearch search = new SymbolSearch(time);
            return search.in(Picture.of(picture, search::isLate)).stream()
                    .map(ZxingLabelReader::symbol)
                    .distinct()
                    .toList();
        } finally {
            places.release();
        }
    }

    private void take() {
        boolean taken = false;
        try {
            taken = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        BrokenRule.unless(taken, "picture-busy", "too many pictures are being read at this moment");
    }

    /** As a scanner would send it: ZXing says the symbology beside the text, of GS1-128 also before it. */
    private static Symbol symbol(Result result) {
        Object said = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String text = result.getText();
        String prefix = said == null || text.startsWith("]") ? "" : said.toString();
        return new Symbol(result.getBarcodeFormat().name(), prefix + text);
    }
}
