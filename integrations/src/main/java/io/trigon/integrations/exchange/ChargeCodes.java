package io.trigon.integrations.exchange;

import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.ChargeKind;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The charges of our invoices in the codes of each syntax, and in words. Freight by its parts is one code in both: what tells the
 * parts apart are the words.
 */
final class ChargeCodes {
    /**
     * One charge.
     *
     * @param x12 element 150
     * @param edifact element 7161
     * @param surcharge whether it comes on top of the freight
     */
    record Code(String x12, String edifact, boolean surcharge) {}

    private static final Map<ChargeKind, Code> TABLE = new EnumMap<>(Map.of(
            ChargeKind.BASE, new Code("400", "FC", false),
            ChargeKind.HAULAGE, new Code("400", "FC", false),
            ChargeKind.MINIMUM, new Code("400", "FC", false),
            ChargeKind.FUEL, new Code("FUE", "AAK", true)));

    private ChargeCodes() {}

    static Code of(ChargeKind kind) {
        return TABLE.get(kind);
    }

    /** In a few English words, how it came about. */
    static String words(Charge charge) {
        return switch (charge.kind()) {
            case BASE -> "Freight per shipment";
            case HAULAGE -> "%s %s at %s per %s"
                    .formatted(
                            plain(charge.quantity()),
                            counted(charge.basis()),
                            plain(charge.rate()),
                            per(charge.basis()));
            case MINIMUM -> "Up to the minimum of " + plain(charge.rate());
            case FUEL -> "Fuel surcharge " + plain(charge.rate()) + " %";
        };
    }

    private static String counted(RateBasis basis) {
        return switch (basis) {
            case KG, HUNDRED_KG -> "kg";
            case KM -> "km";
            case UNIT -> "units";
        };
    }

    private static String per(RateBasis basis) {
        return switch (basis) {
            case KG -> "kg";
            case HUNDRED_KG -> "100 kg";
            case KM -> "km";
            case UNIT -> "unit";
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
