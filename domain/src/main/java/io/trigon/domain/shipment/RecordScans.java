package io.trigon.domain.shipment;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes many scans in their order, each in a transaction of its own: one that is refused keeps no other back, and what was
 * taken stays taken when a later one fails.
 */
@ApplicationScoped
public class RecordScans {
    private static final Logger LOG = Logger.getLogger(RecordScans.class.getName());

    /** The most that are taken at once. */
    public static final int MOST = 200;

    /** What became of one: either the effect or the refusal is null. */
    public record Outcome(String id, RecordScan.Recorded effect, BrokenRule refusal) {}

    private RecordScan recordScan;
    private AuditDeed deeds;
    private PassingTrouble passing;

    protected RecordScans() {}

    @Inject
    public RecordScans(RecordScan recordScan, AuditDeed deeds, PassingTrouble passing) {
        this.recordScan = recordScan;
        this.deeds = deeds;
        this.passing = passing;
    }

    /**
     * Outcomes in the order of the scans.
     *
     * @throws BrokenRule {@code scans-too-many}, before any is taken
     */
    public List<Outcome> record(Viewer viewer, List<SentScan> scans) {
        BrokenRule.unless(scans.size() <= MOST, "scans-too-many", "at most " + MOST + " scans at once");
        List<Outcome> outcomes = new ArrayList<>();
        scans.forEach(scan -> outcomes.add(record(viewer, scan)));
        return outcomes;
    }

    /**
     * One of them, audited; its refusal is an outcome, too, and {@code scan-failed} when it would fail each time.
     *
     * @throws RuntimeException when it may be taken later: the database was out of reach
     */
    public Outcome record(Viewer viewer, SentScan sent) {
        try {
            Scan scan = sent.read();
            RecordScan.Recorded effect = deeds.perform(
                    viewer,
                    Operation.RECORD_SCAN,
                    recorded -> recorded.trackingNumber().value(),
                    () -> recordScan.record(viewer, scan));
            return new Outcome(sent.id(), effect, null);
        } catch (BrokenRule refused) {
            return new Outcome(sent.id(), null, refused);
        } catch (RuntimeException failure) {
            if (passing.is(failure)) {
                throw failure;
            }
            LOG.log(Level.WARNING, "A scan of " + viewer.login() + " failed", failure);
            return new Outcome(sent.id(), null, new BrokenRule("scan-failed", "it could not be taken; send it again"));
        }
    }
}
