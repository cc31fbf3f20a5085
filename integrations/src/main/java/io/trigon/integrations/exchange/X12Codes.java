package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.Crosswalk.put;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Elements 1650, 1651 and 1652 of a 214, described in our own words by what they are mapped to. */
final class X12Codes {

    private X12Codes() {}

    static Map<String, MilestoneCode> statuses() {
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
        return map;
    }

    static Map<String, MilestoneCode> appointments() {
        Map<String, MilestoneCode> map = new HashMap<>();
        put(map, MilestoneCode.APPOINTMENT_PICKUP, "AA", "EP", "LP", "XA");
        put(map, MilestoneCode.APPOINTMENT_DELIVERY, "AB", "AC", "ED", "LD", "X9");
        return map;
    }

    static Map<String, ReasonSide> sides() {
        Map<String, ReasonSide> map = new HashMap<>();
        put(map, ReasonSide.SHIPPER, "AM", "BB");
        put(map, ReasonSide.CONSIGNEE, "AG", "AQ", "B1", "B5", "B9", "BS");
        put(map, ReasonSide.CARRIER, "AH", "AI", "AJ", "AL", "D1", "D2", "T1", "T2", "T3", "T4", "T5", "T6");
        put(map, ReasonSide.CUSTOMS, "CA", "AS");
        put(map, ReasonSide.OUTSIDE, "AO", "AF", "BE");
        put(map, ReasonSide.OTHER, "A1", "A2", "AW", "BC", "BH", "T7", "C2", "HB", "S1", "RC");
        put(map, ReasonSide.NONE, "NS", "NA", "BG");
        return map;
    }

    /** Backwards: of several codes for a milestone the one that claims least; what is in none is not told. */
    static Map<MilestoneCode, String> told() {
        Map<MilestoneCode, String> map = new EnumMap<>(MilestoneCode.class);
        map.put(MilestoneCode.ARRIVED_PICKUP, "X3");
        map.put(MilestoneCode.LOADED, "CP");
        map.put(MilestoneCode.DEPARTED_PICKUP, "AF");
        map.put(MilestoneCode.EN_ROUTE, "X6");
        map.put(MilestoneCode.TERMINAL_IN, "X4");
        map.put(MilestoneCode.TERMINAL_OUT, "P1");
        map.put(MilestoneCode.CUSTOMS, "K1");
        map.put(MilestoneCode.ESTIMATE, "AG");
        map.put(MilestoneCode.AVAILABLE, "AV");
        map.put(MilestoneCode.ARRIVED_DELIVERY, "X1");
        map.put(MilestoneCode.DELIVERED, "D1");
        map.put(MilestoneCode.DEPARTED_DELIVERY, "CD");
        map.put(MilestoneCode.DELAYED, "SD");
        map.put(MilestoneCode.ATTEMPTED, "AH");
        map.put(MilestoneCode.NOT_COMPLETED, "AP");
        map.put(MilestoneCode.REFUSED, "A7");
        map.put(MilestoneCode.DAMAGED, "A9");
        map.put(MilestoneCode.RETURNED, "A3");
        map.put(MilestoneCode.RECONSIGNED, "AI");
        map.put(MilestoneCode.CANCELLED, "CA");
        map.put(MilestoneCode.PAPERWORK, "OO");
        return map;
    }

    static Map<MilestoneCode, String> toldAppointments() {
        return Map.of(MilestoneCode.APPOINTMENT_PICKUP, "AA", MilestoneCode.APPOINTMENT_DELIVERY, "AB");
    }
}
