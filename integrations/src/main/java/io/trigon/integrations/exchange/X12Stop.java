package io.trigon.integrations.exchange;

import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One S5 loop while it is read. */
final class X12Stop {

    private static final Set<String> UNLOADING = Set.of("UL", "CU", "PU", "DR", "DT", "SU", "RT");
    private static final Set<String> NEITHER = Set.of("HT", "IN", "WL");

    private final X12Segment s5;
    private final List<X12Party> parties = new ArrayList<>();
    private final List<X12Segment> dates = new ArrayList<>();

    X12Stop(X12Segment s5) {
        this.s5 = s5;
    }

    void at(X12Party party) {
        parties.add(party);
    }

    void on(X12Segment g62) {
        dates.add(g62);
    }

    boolean hasDates() {
        return !dates.isEmpty();
    }

    boolean isDelivery() {
        return UNLOADING.contains(s5.at(2));
    }

    /** Whether goods are loaded or unloaded here; a weighing or an inspection is no stop of ours. */
    boolean handlesGoods() {
        return !NEITHER.contains(s5.at(2));
    }

    /** S501: 214s speak of the stop by it. Null when it is no number. */
    Integer number() {
        return s5.at(1).matches("\\d{1,3}") ? Integer.valueOf(s5.at(1)) : null;
    }

    /** Who is there, if the loop says so. */
    Optional<X12Party> party() {
        return parties.stream()
                .filter(p -> !p.role().equals("BT") && !p.role().equals("CA"))
                .findFirst();
    }

    /** The stop as the domain takes it; {@code otherwise} is there when the loop names nobody or a branch of it. */
    Tender.StopPlan plan(PartyCard otherwise) {
        PartyCard place = party().map(p -> p.placeOf(otherwise)).orElse(otherwise);
        ZoneId zone = place.zone() == null ? PlaceZones.of(place.address()) : place.zone();
        return new Tender.StopPlan(
                isDelivery() ? StopKind.DELIVERY : StopKind.PICKUP, place, X12Window.of(dates, zone), zone, number());
    }
}
