package io.trigon.domain.report;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.gs1.Gs1Code;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/**
 * What the DataMatrix of a label says: the unit, its gross weight, where it goes, and our number of the shipment; each
 * element only if its form allows it.
 */
final class LabelCode {
    private static final int ANY_YEAR = 2000;

    private final StringBuilder elements = new StringBuilder();

    private LabelCode() {}

    /** Bracketed; null for a unit without an SSCC. */
    static String of(ShipmentView shipment, UnitView unit) {
        if (unit.sscc() == null) {
            return null;
        }
        LabelCode code = new LabelCode();
        code.add("00", unit.sscc());
        code.weight(unit);
        shipment.stops().stream()
                .filter(s -> s.kind() == StopKind.DELIVERY)
                .max(Comparator.comparing(StopView::number))
                .ifPresent(code::destination);
        shipment.references().stream()
                .map(ReferenceView::value)
                .findFirst()
                .ifPresent(reference -> code.add("400", reference));
        return code.elements.toString();
    }

    private void destination(StopView stop) {
        if (stop.postalCode() != null) {
            add("420", stop.postalCode().replace(" ", ""));
        }
        if (stop.country() != null) {
            add("4307", stop.country());
        }
    }

    /** With as many decimals as its six digits leave room for, two at most. */
    private void weight(UnitView unit) {
        if (unit.weight() == null || unit.weightUnit() == null) {
            return;
        }
        String family = "LBR".equals(unit.weightUnit()) ? "340" : "330";
        for (int decimals = 2; decimals >= 0; decimals--) {
            String digits = new BigDecimal(unit.weight())
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .toString();
            if (digits.length() <= 6) {
                add(family + decimals, "0".repeat(6 - digits.length()) + digits);
                return;
            }
        }
    }

    private void add(String ai, String value) {
        String element = "(" + ai + ")" + value.replace("(", "\\(");
        try {
            Gs1Code.read(element, ANY_YEAR);
            elements.append(element);
        } catch (BrokenRule unfit) {
            // what GS1 has no form for is printed in words alone
            return;
        }
    }
}
