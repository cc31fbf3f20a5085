package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One line of goods of an order while it is read. */
final class GoodsLine {

    private final Set<String> marks = new LinkedHashSet<>();
    private String packaging;
    private int pieces = 1;
    private Weight weight;
    private String description;

    void mark(X12Segment man) {
        marks.addAll(X12Marks.ssccs(man));
    }

    /** The first words stay. */
    void described(String words) {
        description = description == null && !words.isEmpty() ? words : description;
    }

    void counts(String number, String packed) {
        pieces = Math.max(1, X12Goods.pieces(number));
        packaging = packed.isEmpty() ? null : packed;
    }

    void weighs(String value, String unit) {
        weight = value.isEmpty() ? weight : X12Weight.of(value, unit);
    }

    boolean isWeighed() {
        return weight != null;
    }

    List<Tender.UnitPlan> units(Set<String> seen) {
        return X12Goods.units(new Tender.UnitPlan(null, packaging, pieces, weight, description), marks, seen);
    }
}
