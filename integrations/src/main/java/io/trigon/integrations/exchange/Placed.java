package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Names the place in a message at which a rule is broken, so that its sender finds it. */
final class Placed {
    private Placed() {}

    /**
     * What is read from an element.
     *
     * @param component 0 for a simple element
     * @throws BrokenRule the same that reading it broke, with {@code position}, {@code place} and, when it has no particulars, the
     *     {@code value}
     */
    static <T> T at(EdifactSegment segment, int element, int component, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BrokenRule broken) {
            Map<String, String> params = new TreeMap<>(broken.params());
            String value = segment.at(element, Math.max(1, component));
            if (params.isEmpty() && !value.isEmpty()) {
                params.put("value", value);
            }
            params.putIfAbsent("position", String.valueOf(segment.position()));
            params.putIfAbsent(
                    "place", "%s-%02d".formatted(segment.tag(), element) + (component > 0 ? "." + component : ""));
            throw new BrokenRule(broken.code(), broken.getMessage(), params);
        }
    }
}
