package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.LabelReader.Symbol;
import io.trigon.domain.shipment.gs1.Elements;
import io.trigon.domain.shipment.gs1.Gs1Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the photo of a label and takes its codes as scans: those that name a unit, and carriers' own numbers. What else
 * stands on the label, such as its content, is read and has no effect.
 */
@ApplicationScoped
public class ScanPicture {
    /**
     * One code of the picture.
     *
     * @param elements null when it is no code of GS1
     * @param outcome null when it was not taken as a scan
     */
    public record Seen(Symbol symbol, Elements elements, BrokenRule unreadable, RecordScans.Outcome outcome) {}

    private LabelReader reader;
    private RecordScans scans;
    private Clock clock;

    protected ScanPicture() {}

    @Inject
    public ScanPicture(LabelReader reader, RecordScans scans, Clock clock) {
        this.reader = reader;
        this.scans = scans;
        this.clock = clock;
    }

    /**
     * @param sent where and when, and the sender's id; its code is passed over
     * @param onlyRead whether to have no effect
     * @throws BrokenRule {@code picture-without-code}, and as {@link LabelReader#read}
     */
    public List<Seen> scan(Viewer viewer, byte[] picture, SentScan sent, boolean onlyRead) {
        List<Symbol> symbols = reader.read(picture);
        BrokenRule.unless(!symbols.isEmpty(), "picture-without-code", "no code was found on the picture");
        List<Seen> seen = new ArrayList<>();
        for (Symbol symbol : symbols) {
            seen.add(seen(viewer, symbol, sent, onlyRead));
        }
        return seen;
    }

    private Seen seen(Viewer viewer, Symbol symbol, SentScan sent, boolean onlyRead) {
        Elements elements = null;
        BrokenRule unreadable = null;
        try {
            elements = Gs1Code.read(symbol.code(), LocalDate.now(clock).getYear());
        } catch (BrokenRule broken) {
            unreadable = broken;
        }
        boolean unit = elements != null && elements.value("00").isPresent();
        boolean maybeReference = elements == null && !Gs1Code.claimsToBe(symbol.code());
        boolean effect = !onlyRead && (unit || maybeReference);
        return new Seen(symbol, elements, unreadable, effect ? scans.record(viewer, one(symbol, sent)) : null);
    }

    /** A picture has one id and perhaps several codes. */
    private static SentScan one(Symbol symbol, SentScan sent) {
        boolean named = sent.id() != null && !sent.id().isBlank();
        String id = named
                ? sent.id().strip() + "/" + Integer.toHexString(symbol.code().hashCode())
                : null;
        return new SentScan(id, symbol.code(), sent.at(), sent.site());
    }
}
