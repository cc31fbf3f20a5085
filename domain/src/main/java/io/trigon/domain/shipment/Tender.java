package io.trigon.domain.shipment;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shared.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * An order to move goods, whatever message or page it came by.
 *
 * @param partnerId the partner who sent it; null when a person entered it
 * @param number the sender's own number of the shipment; with the partner and the kind it makes the tender unique
 * @param billTo null when the shipper pays
 * @param carrier null while none is chosen
 * @param equipmentNumber trailer or container, with its owner's letters and a blank before the number where they were given
 *     apart; a GPS device named by both or by the number alone follows the shipment; may be null
 * @param mode what the tender asks for; a contract's mode wins; null means standard
 * @param inboundMessageId the stored message; null when from none
 * @param kind by which kind of order it came
 */
public record Tender(
        String partnerId,
        String number,
        PartyCard shipper,
        PartyCard consignee,
        PartyCard billTo,
        PartyCard carrier,
        String equipmentNumber,
        ServiceMode mode,
        List<StopPlan> stops,
        List<UnitPlan> units,
        List<Reference> references,
        Instant tenderedAt,
        Long inboundMessageId,
        String evidence,
        OrderKind kind) {

    /**
     * A stop: who is there, when, in which zone (of the place; never null).
     *
     * @param orderNumber by which the sender knows it; null when it has none
     */
    public record StopPlan(StopKind kind, PartyCard place, TimeWindow window, ZoneId zone, Integer orderNumber) {
        public StopPlan(StopKind kind, PartyCard place, TimeWindow window, ZoneId zone) {
            this(kind, place, window, zone, null);
        }
    }

    /** A handling unit; the SSCC and the weight may be null. */
    public record UnitPlan(Sscc sscc, String packaging, int pieces, Weight weight, String description) {
        public UnitPlan {
            packaging = Words.atMost(HandlingUnit.PACKAGING, packaging);
            description = Words.atMost(HandlingUnit.DESCRIPTION, description);
        }
    }

    /** A load tender, or what a person entered. */
    public Tender(
            String partnerId,
            String number,
            PartyCard shipper,
            PartyCard consignee,
            PartyCard billTo,
            PartyCard carrier,
            String equipmentNumber,
            ServiceMode mode,
            List<StopPlan> stops,
            List<UnitPlan> units,
            List<Reference> references,
            Instant tenderedAt,
            Long inboundMessageId,
            String evidence) {
        this(
                partnerId,
                number,
                shipper,
                consignee,
                billTo,
                carrier,
                equipmentNumber,
                mode,
                stops,
                units,
                references,
                tenderedAt,
                inboundMessageId,
                evidence,
                partnerId == null ? OrderKind.BY_HAND : OrderKind.LOAD_TENDER);
    }

    public Tender {
        BrokenRule.unless(
                number != null && !number.isBlank(), "tender-without-number", "a tender needs a shipment number");
        BrokenRule.unless(shipper != null, "tender-without-shipper", "a tender names its shipper");
        BrokenRule.unless(consignee != null, "tender-without-consignee", "a tender names its consignee");
        BrokenRule.unless(kind != null, "tender-without-kind", "a tender is of some kind of order");
        stops = List.copyOf(stops);
        units = List.copyOf(units);
        references = List.copyOf(references);
        boolean moves = stops.stream().anyMatch(s -> s.kind() == StopKind.PICKUP)
                && stops.stream().anyMatch(s -> s.kind() == StopKind.DELIVERY);
        BrokenRule.unless(moves, "tender-without-stops", "a tender has a pick-up and a delivery");
        TenderDates.check(stops, tenderedAt);
    }

    /** The same as an order of this kind. */
    public Tender as(OrderKind other) {
        return new Tender(
                partnerId,
                number,
                shipper,
                consignee,
                billTo,
                carrier,
                equipmentNumber,
                mode,
                stops,
                units,
                references,
                tenderedAt,
                inboundMessageId,
                evidence,
                other);
    }

    /** Unique among all tenders; null when a person entered it. */
    public String key() {
        return partnerId == null ? null : new OrderKey(partnerId, kind, number).text();
    }
}
