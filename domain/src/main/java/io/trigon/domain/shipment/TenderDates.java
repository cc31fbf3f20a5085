package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether a load can be moved when its tender says. What is promised to both sides rests on these dates. */
final class TenderDates {
    /** Of a day farther away a digit is wrong. */
    private static final Duration FARTHEST = Duration.ofDays(20 * 365);

    /** Where a place's zone is not known, its times may be off by so much. */
    private static final Duration ZONES = Duration.ofDays(1);

    private TenderDates() {}

    /**
     * @param tenderedAt null when nobody knows
     * @throws BrokenRule {@code tender-dates-far}, {@code tender-dates-reversed}
     */
    static void check(List<Tender.StopPlan> stops, Instant tenderedAt) {
        List<Tender.StopPlan> dated =
                stops.stream().filter(stop -> stop.window() != null).toList();
        dated.stream()
                .flatMap(stop -> Stream.of(stop.window().from(), stop.window().to()))
                .filter(day -> day != null && tenderedAt != null && isFar(day, tenderedAt))
                .findFirst()
                .ifPresent(day -> {
                    throw new BrokenRule("tender-dates-far", "no load is moved then", Map.of("date", day.toString()));
                });
        checkOrder(of(dated, StopKind.PICKUP), of(dated, StopKind.DELIVERY));
    }

    private static void checkOrder(List<Tender.StopPlan> pickups, List<Tender.StopPlan> deliveries) {
        if (pickups.isEmpty() || deliveries.isEmpty()) {
            return;
        }
        Tender.StopPlan first = pickups.get(0);
        Tender.StopPlan last = deliveries.get(deliveries.size() - 1);
        Instant opens = first.window().from();
        Instant closes = last.window().to();
        boolean sure = !ZoneOffset.UTC.equals(first.zone()) && !ZoneOffset.UTC.equals(last.zone());
        if (opens != null
                && closes != null
                && closes.plus(sure ? Duration.ZERO : ZONES).isBefore(opens)) {
            throw new BrokenRule(
                    "tender-dates-reversed",
                    "the last delivery closes before the first pick-up opens",
                    Map.of("pickup", opens.toString(), "delivery", closes.toString()));
        }
    }

    private static List<Tender.StopPlan> of(List<Tender.StopPlan> stops, StopKind kind) {
        return stops.stream().filter(stop -> stop.kind() == kind).toList();
    }

    private static boolean isFar(Instant day, Instant from) {
        return Duration.between(from, day).abs().compareTo(FARTHEST) > 0;
    }
}
