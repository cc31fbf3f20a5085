package io.trigon.web.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which fields of the guided form stand on which of its steps. */
final class Carried {
    private static final Map<String, Set<String>> ON = Map.of(
            "who", Set.of("id", "name", "role"),
            "addresses", Set.of("isaQualifier", "isaId", "gsId", "edifactQualifier", "edifactId"),
            "messages", Set.of("direction", "type", "release", "from", "until"),
            "answers", Set.of("ack", "minutes", "tolerances"),
            "cases", Set.of("cases"),
            "transport", Set.of("way"),
            "review", Set.of());

    private Carried() {}

    /** What was typed on the other steps. */
    static Map<String, List<String>> besides(String step, PartnerForm form) {
        Map<String, List<String>> carried = new LinkedHashMap<>();
        form.typed().forEach((name, values) -> {
            String field = PartnerForm.isOfARow(name) ? name.substring(0, name.lastIndexOf('-')) : name;
            if (!ON.get(step).contains(field)) {
                carried.put(name, values);
            }
        });
        return carried;
    }
}
