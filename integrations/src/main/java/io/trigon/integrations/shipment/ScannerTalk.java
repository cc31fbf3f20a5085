package io.trigon.integrations.shipment;

import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.SentScan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * What a scanner on a line is answered. First it names the key by which it was agreed on, and perhaps where it stands:
 * {@code KEY trg_… Dock 7}. Then each line is a code. {@code OK} is said when the scan is stored, {@code NO} with the rule
 * when it is refused; who has no key is told so once, and the line is closed.
 */
@ApplicationScoped
public class ScannerTalk {
    private static final String GREETING = "KEY ";

    private FindViewer findViewer;
    private RecordScans scans;

    protected ScannerTalk() {}

    @Inject
    public ScannerTalk(FindViewer findViewer, RecordScans scans) {
        this.findViewer = findViewer;
        this.scans = scans;
    }

    /** Who scans, and where; null until it was said. */
    record Agreed(String key, String site) {}

    /**
     * @param agreed what the line is known by from now on
     * @param close whether nothing more is heard
     */
    record Answer(String text, Agreed agreed, boolean close) {}

    /** The key is looked up for each code: one that is revoked opens nothing from then on. */
    Answer to(Agreed known, String line) {
        boolean greeting = line.startsWith(GREETING);
        Agreed agreed = greeting ? greeted(line) : known;
        Optional<Viewer> viewer = agreed == null ? Optional.empty() : viewer(agreed);
        if (viewer.isEmpty()) {
            return new Answer("NO unauthorized", null, true);
        }
        String text = greeting ? "OK " + viewer.get().login() : scanned(viewer.get(), agreed, line);
        return new Answer(text, agreed, false);
    }

    private static Agreed greeted(String line) {
        String[] words = line.substring(GREETING.length()).strip().split(" ", 2);
        return new Agreed(words[0], words.length > 1 ? words[1].strip() : null);
    }

    private Optional<Viewer> viewer(Agreed agreed) {
        return findViewer.byKey(agreed.key()).filter(viewer -> viewer.may(Operation.RECORD_SCAN));
    }

    private String scanned(Viewer viewer, Agreed agreed, String line) {
        RecordScans.Outcome outcome = scans.record(viewer, new SentScan(null, line, null, agreed.site()));
        if (outcome.refusal() != null) {
            BrokenRule why = outcome.refusal();
            String position = why.params().get("position");
            return "NO " + why.code() + (position == null ? "" : " " + position);
        }
        return "OK " + outcome.effect().trackingNumber() + " "
                + outcome.effect().milestone();
    }
}
