package io.trigon.domain.shipment;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.gs1.Gs1Code;

/** Finds the SSCC in what a scanner sends for a GS1 barcode; what else may stand beside it, see {@link Gs1Code}. */
final class ElementString {
    private static final int LONGEST = 500;

    private ElementString() {}

    /**
     * @param year the present one
     * @throws BrokenRule {@code scan-without-sscc}, and what is wrong with the code
     */
    static Sscc sscc(String code, int year) {
        boolean fits = code == null || code.length() <= LONGEST;
        BrokenRule.unless(fits, "scan-too-long", "a code has at most " + LONGEST + " characters");
        return Gs1Code.read(code, year)
                .value("00")
                .map(Sscc::new)
                .orElseThrow(
                        () -> new BrokenRule("scan-without-sscc", "the code carries no SSCC, which is element (00)"));
    }
}
