package io.trigon.domain.contract;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that carriers billed us. Who may ask is for the doors to say: staff. */
public interface FreightBills {
    /** One line of the list; sort keys: billed, due, total, carrier, number, state. */
    record BillRow(
            long id,
            String number,
            long carrierId,
            String carrier,
            String trackingNumber,
            String total,
            String currency,
            LocalDate billedOn,
            LocalDate dueOn,
            FreightBill.State state,
            Set<FreightBill.Dispute> disputes,
            Instant receivedAt) {
        /** The same, with what is objected to it. */
        public BillRow with(Set<FreightBill.Dispute> those) {
            return new BillRow(
                    id,
                    number,
                    carrierId,
                    carrier,
                    trackingNumber,
                    total,
                    currency,
                    billedOn,
                    dueOn,
                    state,
                    those,
                    receivedAt);
        }
    }

    record LineView(String code, String description, String amount) {}

    record BillView(
            BillRow bill, List<LineView> lines, Long messageId, String evidence, String decidedBy, Instant decidedAt) {
        /** The same, with its lines and what is objected to it. */
        public BillView with(BillRow known, List<LineView> those) {
            return new BillView(known, List.copyOf(those), messageId, evidence, decidedBy, decidedAt);
        }
    }

    /** Null filters don't filter; {@code text} matches the bill's and the tracking number and the carrier's name. */
    record Filter(String text, FreightBill.State state, Long carrierId) {}

    FreightBill add(FreightBill bill);

    /** Held until the transaction ends. */
    Optional<FreightBill> lock(long id);

    Optional<FreightBill> byNumber(long carrierId, String number);

    /** Bills for a shipment that are not refused, oldest first. */
    List<FreightBill> of(long shipmentId);

    Optional<BillView> view(long id);

    /** All bills for a shipment, newest first. */
    List<BillRow> about(String trackingNumber);

    PageOf<BillRow> list(Filter filter, Paging paging);
}
