package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Words;
import java.time.Instant;

/**
 * A milestone as a door hands it in.
 *
 * @param sourceRef what makes the report unique for its shipment, so that the same report twice is one milestone
 * @param stopNumber the stop it speaks of, 1 for the first; null when not said
 * @param inboundMessageId the stored message it was read from; null when from none
 * @param evidence the raw segment or frame; null for none
 * @param reason a reason code as the source gives it (X12 element 1651); null for none
 * @param estimateFor what {@linkplain MilestoneCode#isAhead() lies ahead}: the arrival an estimate expects, the time of an
 *     appointment; else null
 */
public record MilestoneReport(
        TrackingNumber trackingNumber,
        MilestoneCode code,
        Instant at,
        Integer stopNumber,
        Source source,
        String sourceRef,
        Long inboundMessageId,
        String evidence,
        String reason,
        ReasonSide reasonSide,
        String place,
        GeoPoint point,
        Instant estimateFor,
        String note) {
    private static final int PLACE = 400;
    private static final int NOTE = 2_000;
    private static final int EVIDENCE = 20_000;

    public MilestoneReport {
        place = Words.atMost(PLACE, place);
        note = Words.atMost(NOTE, note);
        evidence = Words.atMost(EVIDENCE, evidence);
        boolean whole = trackingNumber != null && code != null && at != null && source != null && sourceRef != null;
        BrokenRule.unless(whole, "milestone-incomplete", "a milestone needs a shipment, a code, a time and a source");
        BrokenRule.unless(
                !code.isAhead() || estimateFor != null,
                "estimate-without-time",
                "an estimate or an appointment needs the time that is expected");
    }

    /** The plain case: something happened, at a stop or not. */
    public static MilestoneReport of(
            TrackingNumber number,
            MilestoneCode code,
            Instant at,
            Integer stopNumber,
            Source source,
            String sourceRef) {
        return new MilestoneReport(
                number, code, at, stopNumber, source, sourceRef, null, null, null, null, null, null, null, null);
    }
}
