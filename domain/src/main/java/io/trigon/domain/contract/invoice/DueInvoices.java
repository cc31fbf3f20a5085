package io.trigon.domain.contract.invoice;

import java.util.List;
import java.util.Optional;

/** Which shipments are to be invoiced, or were: one note a shipment. */
public interface DueInvoices {
    /** @throws RuntimeException when the shipment is noted already */
    DueInvoice add(DueInvoice due);

    Optional<DueInvoice> byId(long id);

    /** That of a shipment. */
    Optional<DueInvoice> of(long shipmentId);

    /** Ids of those that wait, oldest first. */
    List<Long> waiting(int limit);

    /** Takes hold of one that waits; empty when another node holds it or it waits no more. */
    Optional<DueInvoice> claim(long id);
}
