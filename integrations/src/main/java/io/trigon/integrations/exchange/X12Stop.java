package io.trigon.integrations.exchange;

import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One S5 loop while it is read. */
final class X12Stop {

    private static final Set<String> UNLOADING = Set.of("UL", "CU", "PU", "DR", "DT", "SU", "RT");
    private static final Set<String> NEITHER = Set.of("HT", "IN", "WL");

    /** Dates that open a window: not before (37, 53); dates that close it: not after (38, 54). */
    private static final Set<String> OPENING = Set.of("37", "53");

    private static final Set<String> CLOSING = Set.of("38", "54");

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
                isDelivery() ? StopKind.DELIVERY : StopKind.PICKUP, place, window(zone), zone, number());
    }

    private TimeWindow window(ZoneId zone) {
        Instant from = null;
        Instant to = null;
        for (X12Segment g62 : dates) {
            if (!g62.has(2)) {
                continue;
            }
            String time = g62.at(4);
            Instant early = X12Clock.earliest(g62.at(2), time, g62.at(5), zone);
            Instant late = X12Clock.latest(g62.at(2), time, g62.at(5), zone);
            if (opens(g62)) {
                from = from == null || early.isBefore(from) ? early : from;
            } else if (closes(g62)) {
                to = to == null || late.isAfter(to) ? late : to;
            } else {
                from = from == null || early.isBefore(from) ? early : from;
                to = to == null || late.isAfter(to) ? late : to;
            }
        }
        return TimeWindow.of(from, to);
    }

    /** Time qualifiers: I and G are the earliest, K and L the latest; the date's own meaning comes second. */
    private static boolean opens(X12Segment g62) {
        return switch (g62.at(3)) {
            case "I", "G" -> true;
            case "K", "L" -> false;
            default -> OPENING.contains(g62.at(1));
        };
    }

    private static boolean closes(X12Segment g62) {
        return switch (g62.at(3)) {
            case "K", "L" -> true;
            case "I", "G" -> false;
            default -> CLOSING.contains(g62.at(1));
        };
    }
}
