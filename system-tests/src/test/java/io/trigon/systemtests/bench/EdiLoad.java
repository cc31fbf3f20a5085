package io.trigon.systemtests.bench;

import io.trigon.systemtests.line.Edi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Interchanges of a carrier about the shipments of {@link EdiBench}, as many sets in each as are asked for. */
final class EdiLoad {
    private final String sender;
    private final int shipments;
    private final Instant now = Instant.now();
    private int control;
    private int reports;

    EdiLoad(String sender, int shipments) {
        this.sender = sender;
        this.shipments = shipments;
    }

    static String reference(int shipment) {
        return "ED" + shipment;
    }

    /** How many reports were written so far. */
    int reports() {
        return reports;
    }

    /**
     * Files that report on all shipments in turn; the n-th report on a shipment is a minute later than the one before.
     *
     * @param codes what the reports on one shipment say, one after the other
     */
    List<String> files(int count, int sets, String... codes) {
        int first = reports;
        List<String> files = new ArrayList<>();
        for (int file = 0; file < count; file++) {
            List<List<String>> bodies = new ArrayList<>();
            for (int set = 0; set < sets; set++) {
                int round = reports / shipments;
                String code = codes[Math.min(codes.length - 1, (reports - first) / shipments)];
                Instant at = now.minus(Duration.ofHours(20)).plus(Duration.ofMinutes(round));
                bodies.add(body(reference(reports++ % shipments), code, at));
            }
            files.add(Edi.interchange(sender, ++control, "QM", "214", bodies));
        }
        return files;
    }

    private static List<String> body(String reference, String code, Instant at) {
        return List.of(
                "B10*PRO" + reference + "*" + reference + "*CARR",
                "L11*PO-" + reference + "*PO",
                "LX*1",
                "AT7*" + code + "*NS***" + Edi.day(at) + "*" + Edi.time(at) + "*UT",
                "MS1*Des Moines*IA*US",
                "MS2*CARR*T" + reference);
    }
}
