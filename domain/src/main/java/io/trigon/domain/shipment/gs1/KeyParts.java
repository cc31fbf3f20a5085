package io.trigon.domain.shipment.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which qualifiers of a key name a thing, and which only describe it. Source: CBV 2.0, section 8.2 and 8.3. */
final class KeyParts {
    /** By the key: what makes it narrower, the narrowest first. One of them is enough. */
    private static final Map<String, List<String>> NARROWER = Map.of(
            "01", List.of("21", "235", "10"),
            "414", List.of("254"),
            "8006", List.of("21", "10"),
            "8010", List.of("8011"));

    private static final Set<String> LONE_ZERO = Set.of("254");

    private KeyParts() {}

    static List<Element> narrowest(List<Element> elements) {
        Element key = elements.get(0);
        List<Element> parts = new ArrayList<>(List.of(key));
        NARROWER.getOrDefault(key.ai(), List.of()).stream()
                .flatMap(ai -> elements.stream().filter(e -> e.ai().equals(ai)))
                .filter(e -> !(LONE_ZERO.contains(e.ai()) && e.value().equals("0")))
                .findFirst()
                .ifPresent(parts::add);
        return parts;
    }
}
