package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The one crosswalk from the codes of a 214 (elements 1650, 1651, 1652) to our own words. */
final class X12Crosswalk {

    private static final Map<String, MilestoneCode> STATUS = statuses();
    private static final Map<String, ReasonSide> SIDE = sides();

    private static final Map<String, MilestoneCode> APPOINTMENT = appointments();

    /** Backwards: of several codes for a milestone the one that claims least; what is in none is not told. */
    private static final Map<MilestoneCode, String> OUT = Map.ofEntries(
            Map.entry(MilestoneCode.ARRIVED_PICKUP, "X3"),
            Map.entry(MilestoneCode.LOADED, "CP"),
            Map.entry(MilestoneCode.DEPARTED_PICKUP, "AF"),
            Map.entry(MilestoneCode.EN_ROUTE, "X6"),
            Map.entry(MilestoneCode.TERMINAL_IN, "X4"),
            Map.entry(MilestoneCode.TERMINAL_OUT, "P1"),
            Map.entry(MilestoneCode.CUSTOMS, "K1"),
            Map.entry(MilestoneCode.ESTIMATE, "AG"),
            Map.entry(MilestoneCode.AVAILABLE, "AV"),
            Map.entry(MilestoneCode.ARRIVED_DELIVERY, "X1"),
            Map.entry(MilestoneCode.DELIVERED, "D1"),
            Map.entry(MilestoneCode.DEPARTED_DELIVERY, "CD"),
            Map.entry(MilestoneCode.DELAYED, "SD"),
            Map.entry(MilestoneCode.ATTEMPTED, "AH"),
            Map.entry(MilestoneCode.NOT_COMPLETED, "AP"),
            Map.entry(MilestoneCode.REFUSED, "A7"),
            Map.entry(MilestoneCode.DAMAGED, "A9"),
            Map.entry(MilestoneCode.RETURNED, "A3"),
            Map.entry(MilestoneCode.RECONSIGNED, "AI"),
            Map.entry(MilestoneCode.CANCELLED, "CA"),
            Map.entry(MilestoneCode.PAPERWORK, "OO"));

    private X12Crosswalk() {}

    /** What a status (1650) tells, empty when it is not in our crosswalk. */
    static Optional<MilestoneCode> milestone(String status) {
        return Optional.ofNullable(STATUS.get(status));
    }

    /** Whose side a reason (1651) lies on; {@code NONE} when none is given, {@code OTHER} when we don't know it. */
    static ReasonSide side(String reason) {
        return reason.isEmpty() ? ReasonSide.NONE : SIDE.getOrDefault(reason, ReasonSide.OTHER);
    }

    /** Which side's appointment a code (1652) speaks of, empty when it is not in our crosswalk. */
    static Optional<MilestoneCode> appointment(String code) {
        return Optional.ofNullable(APPOINTMENT.get(code));
    }

    /** The status (1650) that tells a milestone; empty when no status does. */
    static Optional<String> status(MilestoneCode milestone) {
        return Optional.ofNullable(OUT.get(milestone));
    }

    /** The appointment (1652) that tells a milestone; empty when it is none. */
    static Optional<String> appointment(MilestoneCode milestone) {
        return switch (milestone) {
            case APPOINTMENT_PICKUP -> Optional.of("AA");
            case APPOINTMENT_DELIVERY -> Optional.of("AB");
            default -> Optional.empty();
        };
    }

    /** Whether the code is a reason (1651) of our crosswalk. */
    static boolean isReason(String code) {
        return code != null && SIDE.containsKey(code);
    }

    private static Map<String, MilestoneCode> statuses() {
        Map<String, MilestoneCode> map = new HashMap<>();
        put(map, MilestoneCode.ARRIVED_PICKUP, "X3");
        put(map, MilestoneCode.LOADED, "L1", "CP", "AM");
        put(map, MilestoneCode.DEPARTED_PICKUP, "AF");
        put(map, MilestoneCode.EN_ROUTE, "X6");
        put(map, MilestoneCode.TERMINAL_IN, "X4", "I1", "AR");
        put(map, MilestoneCode.TERMINAL_OUT, "P1", "OA", "RL");
        put(map, MilestoneCode.CUSTOMS, "K1", "PR");
        put(map, MilestoneCode.ESTIMATE, "AG", "X2");
        put(map, MilestoneCode.AVAILABLE, "AV");
        put(map, MilestoneCode.ARRIVED_DELIVERY, "X1", "X5", "S1");
        put(map, MilestoneCode.DELIVERED, "D1");
        put(map, MilestoneCode.DEPARTED_DELIVERY, "CD");
        put(map, MilestoneCode.DELAYED, "SD");
        put(map, MilestoneCode.ATTEMPTED, "AH");
        put(map, MilestoneCode.NOT_COMPLETED, "AP");
        put(map, MilestoneCode.REFUSED, "A7");
        put(map, MilestoneCode.DAMAGED, "A9");
        put(map, MilestoneCode.RETURNED, "A3");
        put(map, MilestoneCode.RECONSIGNED, "AI");
        put(map, MilestoneCode.CANCELLED, "CA");
        put(map, MilestoneCode.PAPERWORK, "OO");
        return Map.copyOf(map);
    }

    private static Map<String, MilestoneCode> appointments() {
        Map<String, MilestoneCode> map = new HashMap<>();
        put(map, MilestoneCode.APPOINTMENT_PICKUP, "AA", "EP", "LP", "XA");
        put(map, MilestoneCode.APPOINTMENT_DELIVERY, "AB", "AC", "ED", "LD", "X9");
        return Map.copyOf(map);
    }

    private static Map<String, ReasonSide> sides() {
        Map<String, ReasonSide> map = new HashMap<>();
        put(map, ReasonSide.SHIPPER, "AM", "BB");
        put(map, ReasonSide.CONSIGNEE, "AG", "AQ", "B1", "B5", "B9", "BS");
        put(map, ReasonSide.CARRIER, "AH", "AI", "AJ", "AL", "D1", "D2", "T1", "T2", "T3", "T4", "T5", "T6");
        put(map, ReasonSide.CUSTOMS, "CA", "AS");
        put(map, ReasonSide.OUTSIDE, "AO", "AF", "BE");
        put(map, ReasonSide.OTHER, "A1", "A2", "AW", "BC", "BH", "T7", "C2", "HB", "S1", "RC");
        put(map, ReasonSide.NONE, "NS", "NA", "BG");
        return Map.copyOf(map);
    }

    private static <T> void put(Map<String, T> map, T value, String... codes) {
        for (String code : codes) {
            map.put(code, value);
        }
    }
}
