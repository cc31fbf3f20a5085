package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.Crosswalk.put;

import io.trigon.domain.shipment.MilestoneCode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Business steps and dispositions of GS1's Core Business Vocabulary 2.0 (sections 7.1 and 7.2), in our own words. */
final class CbvCodes {

    private CbvCodes() {}

    static Map<String, MilestoneCode> steps() {
        Map<String, MilestoneCode> map = new HashMap<>();
        put(map, MilestoneCode.TERMINAL_IN, "arriving");
        put(map, MilestoneCode.TERMINAL_OUT, "departing", "shipping");
        put(map, MilestoneCode.LOADED, "loading");
        put(map, MilestoneCode.EN_ROUTE, "transporting");
        put(map, MilestoneCode.CUSTOMS, "holding", "inspecting");
        put(map, MilestoneCode.DELIVERED, "unloading", "receiving", "accepting");
        return map;
    }

    static Map<String, MilestoneCode> dispositions() {
        Map<String, MilestoneCode> map = new HashMap<>();
        put(map, MilestoneCode.EN_ROUTE, "in_transit");
        put(map, MilestoneCode.DAMAGED, "damaged");
        put(map, MilestoneCode.RETURNED, "returned");
        return map;
    }

    /** Backwards; goods change hands when they are delivered. */
    static Map<MilestoneCode, String> toldSteps() {
        Map<MilestoneCode, String> map = new EnumMap<>(MilestoneCode.class);
        map.put(MilestoneCode.ARRIVED_PICKUP, "arriving");
        map.put(MilestoneCode.LOADED, "loading");
        map.put(MilestoneCode.DEPARTED_PICKUP, "departing");
        map.put(MilestoneCode.EN_ROUTE, "transporting");
        map.put(MilestoneCode.TERMINAL_IN, "arriving");
        map.put(MilestoneCode.TERMINAL_OUT, "departing");
        map.put(MilestoneCode.CUSTOMS, "holding");
        map.put(MilestoneCode.ARRIVED_DELIVERY, "arriving");
        map.put(MilestoneCode.DELIVERED, "accepting");
        map.put(MilestoneCode.DEPARTED_DELIVERY, "departing");
        map.put(MilestoneCode.DAMAGED, "inspecting");
        map.put(MilestoneCode.RETURNED, "shipping");
        return map;
    }

    static Map<MilestoneCode, String> toldDispositions() {
        Map<MilestoneCode, String> map = new EnumMap<>(MilestoneCode.class);
        map.put(MilestoneCode.ARRIVED_PICKUP, "in_progress");
        map.put(MilestoneCode.LOADED, "in_progress");
        map.put(MilestoneCode.DEPARTED_PICKUP, "in_transit");
        map.put(MilestoneCode.EN_ROUTE, "in_transit");
        map.put(MilestoneCode.TERMINAL_IN, "in_transit");
        map.put(MilestoneCode.TERMINAL_OUT, "in_transit");
        map.put(MilestoneCode.ARRIVED_DELIVERY, "in_progress");
        map.put(MilestoneCode.DELIVERED, "in_progress");
        map.put(MilestoneCode.DAMAGED, "damaged");
        map.put(MilestoneCode.RETURNED, "returned");
        return map;
    }
}
