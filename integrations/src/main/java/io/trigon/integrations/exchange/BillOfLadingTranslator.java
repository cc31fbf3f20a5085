package io.trigon.integrations.exchange;

import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.TenderTranslator.Purpose;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;

/**
 * Reads a 211 (004010 or 005010), a shipper's bill of lading: its number is BOL03, its purpose B2A01 as in a 204. One
 * instance reads one set.
 */
final class BillOfLadingTranslator {

    private final PlainOrder order = new PlainOrder(OrderKind.BILL_OF_LADING, "SH", "CI", "SF");
    private X12Segment bol;
    private X12Segment b2a;
    private String scac;
    private GoodsLine line;

    private BillOfLadingTranslator() {}

    /** @throws io.trigon.domain.shared.BrokenRule when it does not make a tender; the code says why */
    static OrderReading read(X12Transaction set, PlainOrder.Envelope envelope) {
        BillOfLadingTranslator translator = new BillOfLadingTranslator();
        set.segments().forEach(translator::take);
        return translator.reading(envelope);
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "BOL" -> bol = segment;
            case "B2A" -> b2a = segment;
            case "MS3" -> scac = segment.at(1);
            case "MS2" -> order.equipment = segment.has(2) ? segment.at(2) : null;
            case "L11" -> refer(segment);
            case "G62" -> order.date(segment);
            case "N1" -> order.open(segment);
            case "AT1" -> line = order.line();
            case "OID", "SPO" -> order.refer("PO", segment.at(segment.is("OID") ? 2 : 1));
            default -> takeInLoop(segment);
        }
    }

    private void takeInLoop(X12Segment segment) {
        if (line == null) {
            order.takes(segment);
            return;
        }
        switch (segment.tag()) {
            case "AT4" -> line.described(segment.at(1));
            case "AT2" -> {
                line.counts(segment.at(1), segment.at(2));
                line.weighs(segment.at(5), segment.at(4));
            }
            case "MAN" -> line.mark(segment);
            default -> {
                // rates, handling and dangerous goods are the carrier's own matter
            }
        }
    }

    /** Of what a line refers to, its lot or its class, only the order is a number of the shipment. */
    private void refer(X12Segment l11) {
        if (l11.at(2).equals("SL")) {
            order.mode = TenderTranslator.mode(l11.at(1));
        } else if (line == null || l11.at(2).equals("PO")) {
            order.refer(l11.at(2), l11.at(1));
        }
    }

    private OrderReading reading(PlainOrder.Envelope envelope) {
        Purpose purpose = Purpose.of(b2a.at(1));
        String number = bol.at(3);
        order.refer("BM", number);
        order.payment = bol.at(2);
        order.carrier = order.carrierBeside(bol.at(1), scac);
        Tender tender = purpose == Purpose.CANCEL ? null : order.tender(number, envelope, bol);
        return new OrderReading(purpose, number, tender);
    }
}
