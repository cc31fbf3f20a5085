package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.Sscc;
import io.trigon.integrations.exchange.edifact.EdifactSegment;

/**
 * A number on a unit.
 *
 * @param component 0 for a simple element
 */
record Mark(String digits, EdifactSegment segment, int element, int component) {

    static Mark at(EdifactSegment segment, int element, int component) {
        String plain = segment.at(element, Math.max(1, component)).replaceAll("[ ()]", "");
        String digits = plain.matches("00\\d{18}") ? plain.substring(2) : plain;
        boolean alone = segment.sizeOf(element) == 1;
        return new Mark(digits, segment, element, alone ? 0 : component);
    }

    boolean isSaid() {
        return !digits.isEmpty();
    }

    /** Whether it has the form of an SSCC. */
    boolean looksLikeSscc() {
        return digits.matches("\\d{18}");
    }

    /** @throws io.trigon.domain.shared.BrokenRule {@code sscc-length}, {@code sscc-check-digit}, with its place */
    Sscc sscc() {
        return Placed.at(segment, element, component, () -> Sscc.of(digits));
    }
}
