package io.trigon.integrations.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.RecordScans;
import io.trigon.domain.shipment.RecordScans.Outcome;
import io.trigon.domain.shipment.SentScan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes a message of a scanner: the JSON of one scan or of several, as the API takes it. When this returns all of it is
 * recorded, or refused and kept with the reason; when it throws the message should come again, and what was taken already
 * has no second effect.
 */
@ApplicationScoped
public class ScanMessages {
    private RecordScans scans;
    private ScanQuarantine quarantine;

    protected ScanMessages() {}

    @Inject
    public ScanMessages(RecordScans scans, ScanQuarantine quarantine) {
        this.scans = scans;
        this.quarantine = quarantine;
    }

    /**
     * What became of a message.
     *
     * @param outcomes as JSON, in the order of the scans; null when the message could not be read
     * @param refusal why it could not; null when it could
     */
    public record Taken(byte[] outcomes, String refusal) {}

    /** @param again whether it may have been told before, as what a broker retains may: it must then say which or when */
    public Taken take(Viewer viewer, String scanner, byte[] message, boolean again) {
        try {
            List<SentScan> sent = ScanFile.ofMessage(message);
            BrokenRule.unless(sent.size() <= RecordScans.MOST, "scans-too-many", "at most 200 scans at once");
            boolean told = !again || sent.stream().allMatch(ScanMessages::isKnownAgain);
            BrokenRule.unless(told, "scan-retained", "a retained scan says neither its id nor its time");
            List<Outcome> outcomes = scans.record(viewer, sent);
            keepRefused(viewer, scanner, message, outcomes);
            return new Taken(ScanOutcomes.json(outcomes), null);
        } catch (BrokenRule unreadable) {
            String reason = reason(unreadable);
            quarantine.keep(viewer.login(), scanner, message, reason);
            return new Taken(null, reason);
        }
    }

    private static String reason(BrokenRule rule) {
        return rule.code() + ": " + rule.getMessage();
    }

    private static boolean isKnownAgain(SentScan scan) {
        return scan.id() != null || scan.at() != null;
    }

    /** All of the message is kept: put in again, those that were taken change nothing if they have an id or a time. */
    private void keepRefused(Viewer viewer, String scanner, byte[] message, List<Outcome> outcomes) {
        String refused = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).refusal() != null)
                .mapToObj(i -> (i + 1) + " " + reason(outcomes.get(i).refusal()))
                .collect(Collectors.joining("\n"));
        if (!refused.isEmpty()) {
            quarantine.keep(viewer.login(), scanner, message, refused);
        }
    }
}
