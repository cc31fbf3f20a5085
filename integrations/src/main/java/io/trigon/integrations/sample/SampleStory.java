package io.trigon.integrations.sample;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Tender;
import io.trigon.domain.shipment.TrackingNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * What happened to one shipment, in order.
 *
 * @param signature null while nobody signed; with one the story is over
 */
record SampleStory(Tender tender, List<Event> events, Signature signature) {

    /** A milestone of the story. */
    record Event(
            Instant at,
            MilestoneCode code,
            Integer stop,
            Source source,
            String reason,
            ReasonSide side,
            String place,
            String note,
            Instant estimateFor) {

        MilestoneReport report(TrackingNumber number, String sourceRef) {
            return new MilestoneReport(
                    number,
                    code,
                    at,
                    stop,
                    source,
                    sourceRef,
                    null,
                    null,
                    reason,
                    side,
                    place,
                    null,
                    estimateFor,
                    note);
        }
    }

    /** Who signed for it, when. */
    record Signature(String by, Instant at, String remark) {}

    SampleStory {
        events = events.stream().sorted(Comparator.comparing(Event::at)).toList();
    }

    boolean isOver() {
        return signature != null;
    }

    /** When it arrived in the end; its signature is the last that can have been. */
    Instant arrival() {
        return events.stream()
                .filter(e -> e.code() == MilestoneCode.ARRIVED_DELIVERY || e.code() == MilestoneCode.DELIVERED)
                .map(Event::at)
                .findFirst()
                .orElseGet(signature()::at);
    }

    static Event event(SampleRow row, Instant at, SampleTime time, ZoneId destination) {
        return new Event(
                at,
                row.must("code", MilestoneCode::valueOf),
                row.get("stop", Integer::valueOf),
                row.must("source", Source::valueOf),
                row.get("reason"),
                row.get("side", ReasonSide::valueOf),
                row.get("place"),
                row.get("note"),
                row.get("estimate_for", text -> time.instant(text, destination)));
    }
}
