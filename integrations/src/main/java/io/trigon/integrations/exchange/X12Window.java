package io.trigon.integrations.exchange;

import io.trigon.domain.shared.TimeWindow;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** When a stop is open, from the dates (G62) that speak of it. */
final class X12Window {

    /** Dates that open a window: not before (37, 53); dates that close it: not after (38, 54). */
    private static final Set<String> OPENING = Set.of("37", "53");

    private static final Set<String> CLOSING = Set.of("38", "54");

    private X12Window() {}

    static TimeWindow of(List<X12Segment> dates, ZoneId zone) {
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
