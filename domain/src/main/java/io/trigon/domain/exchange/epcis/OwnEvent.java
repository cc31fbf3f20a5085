package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shipment.MilestoneCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A milestone of ours as an event of EPCIS: units of the shipment were seen.
 *
 * @param id of the milestone
 * @param at when it happened
 * @param recordedAt when we learned of it
 * @param zone of the stop, else UTC
 * @param bizStep the bare word of the vocabulary; null when no step tells it
 * @param disposition likewise
 * @param units serial numbers of logistic units; empty when the shipment has none
 * @param gln of the stop it was at; null when not known
 * @param bills numbers of bills of lading, each with the GLN of the shipper; empty when it has no GLN
 */
public record OwnEvent(
        long id,
        String trackingNumber,
        MilestoneCode code,
        Instant at,
        Instant recordedAt,
        ZoneId zone,
        String bizStep,
        String disposition,
        List<String> units,
        String gln,
        List<Bill> bills) {

    public OwnEvent {
        units = List.copyOf(units);
        bills = List.copyOf(bills);
    }

    /** A bill of lading. */
    public record Bill(String gln, String number) {}

    /** By which it is asked for. */
    public String eventId() {
        return OwnEventId.of(trackingNumber, id);
    }

    OwnEvent worded(BusinessSteps steps) {
        return new OwnEvent(
                id,
                trackingNumber,
                code,
                at,
                recordedAt,
                zone,
                steps.bizStep(code).orElse(null),
                steps.disposition(code).orElse(null),
                units,
                gln,
                bills);
    }
}
