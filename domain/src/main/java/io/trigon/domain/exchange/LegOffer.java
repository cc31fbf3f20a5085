package io.trigon.domain.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.StopKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What a carrier is asked to carry: the way, the times and the goods; nothing of what the customer pays or numbers its loads by.
 *
 * @param number of the offer, ours
 * @param scac of the carrier; null when it has none
 * @param trackingNumber ours, by which the carrier may report as well
 * @param amount what we offer to pay; null when nothing was said of it
 * @param equipment null when none is named
 */
public record LegOffer(
        Purpose purpose,
        String number,
        String scac,
        String trackingNumber,
        Instant answerDueAt,
        Money amount,
        List<Reference> references,
        String equipment,
        Place shipper,
        Place consignee,
        List<Halt> stops,
        List<Unit> units)
        implements Saying {
    /** What the message does to the offer. */
    public enum Purpose {
        OFFER,
        CHANGE,
        CANCEL
    }

    /** Who is where; the address and the GLN may be null. */
    public record Place(String name, String gln, Address address) {}

    /** @param number by which the carrier reports on the stop */
    public record Halt(int number, StopKind kind, Place place, TimeWindow window, ZoneId zone) {}

    /** @param sscc null for none; weight, packaging and description too */
    public record Unit(String sscc, String packaging, int pieces, Weight weight, String description) {}
}
