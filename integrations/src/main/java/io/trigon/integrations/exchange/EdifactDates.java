package io.trigon.integrations.exchange;

import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shipment.StopKind;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When goods are to be collected and delivered, from the dates of an instruction wherever they stand. */
final class EdifactDates {

    /** Dates that open a window, and those that close it: not before, not after. */
    private static final Set<String> OPENING = Set.of("64", "234", "359", "196");

    private static final Set<String> CLOSING = Set.of("63", "235", "61", "197");

    private static final Set<String> OF_PICKUP =
            Set.of("10", "11", "110", "133", "189", "200", "234", "235", "196", "197");
    private static final Set<String> OF_DELIVERY =
            Set.of("2", "17", "61", "63", "64", "69", "132", "191", "232", "358", "359");

    private static final Map<String, StopKind> PLACES = Map.ofEntries(
            Map.entry("5", StopKind.PICKUP),
            Map.entry("9", StopKind.PICKUP),
            Map.entry("10", StopKind.PICKUP),
            Map.entry("88", StopKind.PICKUP),
            Map.entry("198", StopKind.PICKUP),
            Map.entry("7", StopKind.DELIVERY),
            Map.entry("8", StopKind.DELIVERY),
            Map.entry("20", StopKind.DELIVERY),
            Map.entry("65", StopKind.DELIVERY));

    private final List<EdifactSegment> pickup = new ArrayList<>();
    private final List<EdifactSegment> delivery = new ArrayList<>();

    /** The end of the way that a place (3227) is at, null when it is at neither. */
    static StopKind endOf(String placeMeaning) {
        return PLACES.get(placeMeaning);
    }

    /** @param loc the place it was said of, null when of none */
    void on(EdifactSegment dtm, EdifactSegment loc) {
        StopKind end = loc == null ? null : endOf(loc.at(1));
        String meaning = dtm.at(1, 1);
        if (!EdifactClock.isSaid(dtm) || meaning.equals("137")) {
            return;
        }
        if (OF_PICKUP.contains(meaning) || end == StopKind.PICKUP && !OF_DELIVERY.contains(meaning)) {
            pickup.add(dtm);
        } else if (OF_DELIVERY.contains(meaning) || end == StopKind.DELIVERY) {
            delivery.add(dtm);
        }
    }

    TimeWindow window(StopKind kind, ZoneId zone) {
        Instant from = null;
        Instant to = null;
        for (EdifactSegment dtm : kind == StopKind.PICKUP ? pickup : delivery) {
            Instant early = EdifactClock.earliest(dtm, zone);
            Instant late = EdifactClock.latest(dtm, zone);
            String meaning = dtm.at(1, 1);
            if (!CLOSING.contains(meaning)) {
                from = from == null || early.isBefore(from) ? early : from;
            }
            if (!OPENING.contains(meaning)) {
                to = to == null || late.isAfter(to) ? late : to;
            }
        }
        return TimeWindow.of(from, to);
    }
}
