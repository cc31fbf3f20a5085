package io.trigon.persistence.shipment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of many owners, dealt out to them in the order of the query. */
final class Grouped {

    /** One row and whose it is. */
    record Member<T>(long owner, T value) {}

    private Grouped() {}

    static <T> Member<T> member(long owner, T value) {
        return new Member<>(owner, value);
    }

    static <T> Map<Long, List<T>> of(List<Member<T>> members) {
        Map<Long, List<T>> groups = new HashMap<>();
        members.forEach(
                m -> groups.computeIfAbsent(m.owner(), k -> new ArrayList<>()).add(m.value()));
        return groups;
    }
}
