package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.Crosswalk.put;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Values of UN/ECE Recommendation 24 (4405, formerly 9011) and of reasons (9013), in our own words. */
final class Rec24Codes {

    private Rec24Codes() {}

    static Map<String, MilestoneCode> statuses() {
        Map<String, MilestoneCode> map = new HashMap<>();
        // collected, loaded on a means of transport or into equipment, received from the shipper
        put(map, MilestoneCode.LOADED, "13", "48", "92", "93", "94", "130", "132");
        put(map, MilestoneCode.DEPARTED_PICKUP, "27");
        // arrived, unloaded, at a port, transferred in; departed, handed over, transferred out
        put(map, MilestoneCode.TERMINAL_IN, "1", "29", "40", "98");
        put(map, MilestoneCode.TERMINAL_OUT, "24", "41", "99", "127");
        // over a border, under way, forwarded, on another means of transport, out for delivery
        put(map, MilestoneCode.EN_ROUTE, "16", "31", "35", "79", "100", "113");
        put(map, MilestoneCode.CUSTOMS, "8", "9", "10", "12", "17", "39", "126", "128");
        put(map, MilestoneCode.AVAILABLE, "45", "112");
        put(map, MilestoneCode.DELIVERED, "21", "22", "114");
        put(map, MilestoneCode.DELAYED, "20", "25", "101", "105");
        put(map, MilestoneCode.ATTEMPTED, "109", "110");
        // not delivered, not collected, not loaded, the action refused
        put(map, MilestoneCode.NOT_COMPLETED, "23", "53", "57", "77");
        put(map, MilestoneCode.REFUSED, "104", "106");
        put(map, MilestoneCode.DAMAGED, "3", "18", "120");
        put(map, MilestoneCode.RETURNED, "80", "81", "82");
        put(map, MilestoneCode.RECONSIGNED, "75");
        // booked, manifested, papers handed over, nothing to tell
        put(map, MilestoneCode.PAPERWORK, "6", "50", "123", "125");
        return map;
    }

    static Map<String, ReasonSide> sides() {
        Map<String, ReasonSide> map = new HashMap<>();
        // address or papers wrong or wanting, goods or instructions not there
        put(map, ReasonSide.SHIPPER, "9", "16", "29", "30", "32", "37", "43");
        // refused, closed, not paid, wants another time, must be made ready
        put(map, ReasonSide.CONSIGNEE, "3", "7", "11", "12", "15", "21", "38", "39", "46", "47", "49");
        // departed late, equipment or vehicle failed, lost, not loaded, sorted wrongly, late on the way
        put(map, ReasonSide.CARRIER, "2", "10", "17", "23", "33", "34", "35", "36", "41", "51", "53", "58");
        put(map, ReasonSide.CUSTOMS, "13", "24", "25", "28");
        // derailed, strikes, plunder, weather
        put(map, ReasonSide.OUTSIDE, "18", "20", "31", "48", "63");
        put(map, ReasonSide.NONE, "62");
        return map;
    }

    /** Backwards: of several codes for a milestone the one that claims least; what is in none is not told. */
    static Map<MilestoneCode, String> told() {
        Map<MilestoneCode, String> map = new EnumMap<>(MilestoneCode.class);
        map.put(MilestoneCode.ARRIVED_PICKUP, "1");
        map.put(MilestoneCode.LOADED, "48");
        map.put(MilestoneCode.DEPARTED_PICKUP, "27");
        map.put(MilestoneCode.EN_ROUTE, "31");
        map.put(MilestoneCode.TERMINAL_IN, "1");
        map.put(MilestoneCode.TERMINAL_OUT, "24");
        map.put(MilestoneCode.CUSTOMS, "126");
        map.put(MilestoneCode.AVAILABLE, "112");
        map.put(MilestoneCode.ARRIVED_DELIVERY, "1");
        map.put(MilestoneCode.DELIVERED, "21");
        map.put(MilestoneCode.DEPARTED_DELIVERY, "24");
        map.put(MilestoneCode.DELAYED, "20");
        map.put(MilestoneCode.ATTEMPTED, "110");
        map.put(MilestoneCode.NOT_COMPLETED, "23");
        map.put(MilestoneCode.REFUSED, "106");
        map.put(MilestoneCode.DAMAGED, "18");
        map.put(MilestoneCode.RETURNED, "82");
        map.put(MilestoneCode.RECONSIGNED, "75");
        return map;
    }
}
