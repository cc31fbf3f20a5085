package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is carried, from an OID loop, or from the marks of a stop that has none. */
final class X12Goods {

    private final X12Segment oid;
    private final Set<String> marks = new LinkedHashSet<>();
    private String description;

    /** @param oid null for goods that stand in no order */
    X12Goods(X12Segment oid) {
        this.oid = oid;
    }

    /** Takes a segment of the loop; false when it does not belong to one. */
    boolean takes(X12Segment segment) {
        switch (segment.tag()) {
            case "MAN" -> marks.addAll(X12Marks.ssccs(segment));
            case "L5" -> description = description == null && segment.has(2) ? segment.at(2) : description;
            case "LAD", "AT8" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    boolean isOrder() {
        return oid != null;
    }

    /**
     * The units: one for each SSCC not in {@code seen}, and one for what has no SSCC. The weight of the order is shared
     * out evenly, so that the units together weigh what was tendered.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code sscc-length}, {@code sscc-check-digit}
     */
    List<Tender.UnitPlan> units(Set<String> seen) {
        String packaging = oid == null || !oid.has(4) ? null : oid.at(4);
        Weight weight = oid == null ? null : X12Weight.of(oid.at(7), oid.at(6));
        int ordered = oid == null ? 0 : Math.max(1, pieces(oid.at(5)));
        return units(new Tender.UnitPlan(null, packaging, ordered, weight, description), marks, seen);
    }

    /** Parts goods into the units that carry these marks, and a rest without. */
    static List<Tender.UnitPlan> units(Tender.UnitPlan whole, Set<String> marks, Set<String> seen) {
        List<Tender.UnitPlan> units = new ArrayList<>();
        String packaging = whole.packaging();
        Weight weight = whole.weight();
        int ordered = whole.pieces();
        int all = Math.max(ordered, marks.size());
        for (String mark : marks) {
            Sscc sscc = Sscc.of(mark);
            if (seen.add(mark)) {
                units.add(new Tender.UnitPlan(sscc, packaging, 1, share(weight, 1, all), whole.description()));
            }
        }
        int rest = ordered - marks.size();
        if (rest > 0) {
            units.add(new Tender.UnitPlan(null, packaging, rest, share(weight, rest, all), whole.description()));
        }
        return units;
    }

    /** An even part of a weight, to the gram; null when there is none. */
    static Weight share(Weight whole, int part, int of) {
        if (whole == null || part == of) {
            return whole;
        }
        BigDecimal value = whole.value()
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(of), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Weight.of(value.scale() < 0 ? value.setScale(0) : value, whole.unit());
    }

    /** The whole load as one unit, from the totals of its L3. */
    static Tender.UnitPlan total(X12Segment l3) {
        String unit = l3.has(12) ? l3.at(12) : "L";
        return new Tender.UnitPlan(null, null, Math.max(1, pieces(l3.at(11))), X12Weight.of(l3.at(1), unit), null);
    }

    static int pieces(String text) {
        return text.matches("\\d{1,9}(\\.0*)?") ? new BigDecimal(text).intValue() : 0;
    }
}
