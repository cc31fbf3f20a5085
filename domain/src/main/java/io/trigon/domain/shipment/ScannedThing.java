package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.gs1.Gs1Code;
import java.util.List;

/**
 * What a code names: a unit of a shipment, or the shipment by a number of its carrier's or another's. A code of GS1 is that
 * and nothing else; any other is looked up among the references, and is refused when it isn't exactly one shipment's.
 *
 * @param sscc null when the code names the shipment alone
 * @param mark what the scan is known by: the SSCC, or the reference
 */
record ScannedThing(Shipment shipment, Sscc sscc, String mark) {
    private static final int LONGEST_REFERENCE = 60;

    static ScannedThing of(Viewer viewer, String code, int year, Shipments shipments) {
        Sscc sscc;
        try {
            sscc = ElementString.sscc(code, year);
        } catch (BrokenRule broken) {
            return byReference(viewer, code, shipments, broken);
        }
        return shipments
                .carrying(sscc)
                .filter(s -> s.concerns(viewer))
                .map(s -> new ScannedThing(s, sscc, sscc.value()))
                .orElseThrow(UnknownUnit::new);
    }

    private static ScannedThing byReference(Viewer viewer, String code, Shipments shipments, BrokenRule notGs1) {
        if (code == null || Gs1Code.claimsToBe(code)) {
            throw notGs1;
        }
        String reference = Gs1Code.bare(code);
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw notGs1;
        }
        List<Shipment> named = shipments.byReference(reference).stream()
                .filter(s -> s.concerns(viewer))
                .toList();
        if (named.isEmpty()) {
            throw notGs1;
        }
        BrokenRule.unless(named.size() == 1, "scan-reference-ambiguous", "several shipments have this reference");
        return new ScannedThing(named.get(0), null, reference);
    }

    /** The same, with the shipment's row held. */
    ScannedThing held(Shipments shipments) {
        return new ScannedThing(shipments.lock(shipment.trackingNumber()).orElseThrow(UnknownUnit::new), sscc, mark);
    }
}
