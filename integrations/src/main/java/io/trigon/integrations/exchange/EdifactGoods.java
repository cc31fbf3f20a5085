package io.trigon.integrations.exchange;

import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is carried, from one GID group. */
final class EdifactGoods {

    private static final Set<String> GROSS = Set.of("G", "AAB", "AAD", "WT", "ADZ", "");

    private final EdifactSegment gid;
    private final Map<String, Mark> marks = new LinkedHashMap<>();
    private String description;
    private Weight weight;

    EdifactGoods(EdifactSegment gid) {
        this.gid = gid;
    }

    void take(EdifactSegment segment) {
        switch (segment.tag()) {
            case "FTX" -> describe(segment);
            case "MEA" -> measure(segment);
            case "PCI" -> marked(segment);
            case "GIN" -> identified(segment);
            default -> {
                // handling, temperatures and customs are not ours to act on
            }
        }
    }

    /** AAA describes the goods. */
    private void describe(EdifactSegment ftx) {
        if (description == null && ftx.is("FTX") && ftx.at(1).equals("AAA") && ftx.has(4)) {
            description = ftx.at(4, 1);
        }
    }

    private void measure(EdifactSegment mea) {
        Weight said = weight(mea);
        boolean gross = GROSS.contains(mea.at(2, 1)) || mea.at(1).equals("WT");
        if (weight == null && gross && said != null) {
            weight = said;
        }
    }

    private void marked(EdifactSegment pci) {
        for (int line = 1; line <= pci.sizeOf(2); line++) {
            mark(Mark.at(pci, 2, line), false);
        }
    }

    /** BJ is the identity of an SSCC. */
    private void identified(EdifactSegment gin) {
        for (int element = 2; element <= gin.size(); element++) {
            for (int component = 1; component <= gin.sizeOf(element); component++) {
                mark(Mark.at(gin, element, component), gin.at(1).matches("BJ|AW"));
            }
        }
    }

    /** Marks that are not said to be an SSCC are taken for one only when they have its form and its check digit. */
    private void mark(Mark mark, boolean said) {
        if (said && mark.isSaid() || mark.looksLikeSscc()) {
            marks.putIfAbsent(mark.digits(), mark);
        }
    }

    /**
     * The units: one for each SSCC, and one for what has none; the weight is shared out evenly.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code sscc-length}, {@code sscc-check-digit}
     */
    List<Tender.UnitPlan> units() {
        String packaging = gid.at(2, 2).isEmpty() ? null : gid.at(2, 2);
        int said = Math.max(1, pieces(gid.at(2, 1)));
        int all = Math.max(said, marks.size());
        List<Tender.UnitPlan> units = new ArrayList<>();
        for (Mark mark : marks.values()) {
            units.add(new Tender.UnitPlan(mark.sscc(), packaging, 1, X12Goods.share(weight, 1, all), description));
        }
        int rest = said - marks.size();
        if (rest > 0) {
            units.add(new Tender.UnitPlan(null, packaging, rest, X12Goods.share(weight, rest, all), description));
        }
        return units;
    }

    /** The whole consignment as one unit, from its control totals; empty when they tell nothing. */
    static List<Tender.UnitPlan> total(List<EdifactSegment> totals) {
        int pieces = 0;
        Weight weight = null;
        for (EdifactSegment cnt : totals) {
            switch (cnt.at(1, 1)) {
                case "7" -> weight = weight(cnt.at(1, 2), cnt.at(1, 3));
                case "8", "11" -> pieces = pieces(cnt.at(1, 2));
                default -> {
                    // counts of lines and of equipment
                }
            }
        }
        return pieces == 0 && weight == null
                ? List.of()
                : List.of(new Tender.UnitPlan(null, null, Math.max(1, pieces), weight, null));
    }

    static int pieces(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** The weight that a MEA states; null when it states none or one in a unit that is not of weight. */
    static Weight weight(EdifactSegment mea) {
        return weight(mea.at(3, 2), mea.at(3, 1));
    }

    private static Weight weight(String value, String unit) {
        String plain = value.replace(',', '.');
        if (!plain.matches("\\d{1,12}(\\.\\d{0,6})?")) {
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        return switch (unit) {
            case "KGM" -> Weight.of(number, Weight.Unit.KGM);
            case "LBR" -> Weight.of(number, Weight.Unit.LBR);
            case "TNE" -> Weight.of(number.movePointRight(3), Weight.Unit.KGM);
            case "GRM" -> Weight.of(number.movePointLeft(3), Weight.Unit.KGM);
            default -> null;
        };
    }
}
