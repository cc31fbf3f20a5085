package io.trigon.domain.shipment.gs1;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/**
 * What is wrong with a part of an element.
 *
 * @param code stable, as of {@link BrokenRule}
 * @param offset of the first wrong character within the part, 0 for its first
 */
record Fault(String code, int offset, String why) {
    /** The same, seen from something that the part begins in so many characters. */
    Fault shifted(int by) {
        return new Fault(code, offset + by, why);
    }

    /** A refusal that names the place in the text that was sent, 1 for its first character. */
    static BrokenRule at(int index, String code, String element, String why) {
        String position = String.valueOf(index + 1);
        return new BrokenRule(
                code,
                (element.isEmpty() ? "" : "(" + element + ") ") + why + ", at position " + position,
                Map.of("position", position, "element", element));
    }
}
