package io.trigon.integrations.exchange;

import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of a message by which a shipment may be known, the surest first, whatever their order. */
final class EdifactReferences {

    /** Kinds of references (1153) that name a shipment or its order; others number accounts, contracts and taxes. */
    private static final List<String> OF_SHIPMENT =
            List.of("BM", "SRN", "UCN", "AAS", "AAM", "CN", "BN", "FF", "CU", "CR", "DQ", "ON", "VN");

    private final Map<Integer, List<String>> byRank = new TreeMap<>();

    void take(EdifactSegment rff) {
        int rank = OF_SHIPMENT.indexOf(rff.at(1, 1));
        if (rank >= 0 && !rff.at(1, 2).isEmpty()) {
            byRank.computeIfAbsent(rank, r -> new ArrayList<>()).add(rff.at(1, 2));
        }
    }

    /** All of them, and the number of the message itself, which may be that of the shipment. */
    List<String> with(String own) {
        Set<String> known = new LinkedHashSet<>();
        byRank.values().forEach(known::addAll);
        known.add(own);
        known.remove("");
        return List.copyOf(known);
    }
}
