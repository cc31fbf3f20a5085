package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Announced;
import io.trigon.domain.exchange.MessageReading.Invoiced;
import io.trigon.domain.exchange.MessageReading.Observed;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.TenderAnswered;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.shipment.OrderKind;
import java.util.Set;

/** By which types of messages a part may have come. */
final class PartTypes {
    private PartTypes() {}

    /** Empty for what needs no agreement, such as an acknowledgement. */
    static Set<String> of(Part part) {
        if (part instanceof Tendered tendered) {
            return of(tendered.tender().kind());
        }
        if (part instanceof Withdrawn withdrawn) {
            return of(withdrawn.kind());
        }
        if (part instanceof StatusReport) {
            return Set.of("214", "IFTSTA");
        }
        if (part instanceof TenderAnswered) {
            return Set.of("990");
        }
        if (part instanceof Announced) {
            return Set.of("856", "DESADV");
        }
        if (part instanceof Observed) {
            return Set.of("EPCIS");
        }
        return part instanceof Invoiced ? Set.of("210", "INVOIC") : Set.of();
    }

    private static Set<String> of(OrderKind kind) {
        return switch (kind) {
            case LOAD_TENDER -> Set.of("204", "IFTMIN");
            case BOOKING -> Set.of("IFTMBF");
            case BILL_OF_LADING -> Set.of("211");
            case WAREHOUSE_ORDER -> Set.of("940");
            case STOCK_TRANSFER -> Set.of("943");
            case BY_HAND -> Set.of();
        };
    }
}
