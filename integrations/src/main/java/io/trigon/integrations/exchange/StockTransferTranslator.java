package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.TenderTranslator.Purpose;
import io.trigon.integrations.exchange.x12.X12Segment;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a 943 (004010 or 005010), stock on its way to a warehouse: its number is the depositor's (W0602), else the number of
 * the shipment (W0604), else the order's (W0606). One instance reads one set.
 */
final class StockTransferTranslator {

    /** Trials, and accounts of what lies in a warehouse: nothing of them is on its way. */
    private static final String MOVES_NOTHING = "[KABOPSY]";

    private final PlainOrder order = new PlainOrder(OrderKind.STOCK_TRANSFER, "SH", "DE", "DP", "SF");
    private final List<GoodsLine> lines = new ArrayList<>();
    private X12Segment w06;
    private X12Segment w27;
    private X12Segment w03;

    private StockTransferTranslator() {}

    /** @throws BrokenRule when it does not make a tender; the code says why */
    static OrderReading read(X12Transaction set, PlainOrder.Envelope envelope) {
        StockTransferTranslator translator = new StockTransferTranslator();
        set.segments().forEach(translator::take);
        return translator.reading(envelope);
    }

    private void take(X12Segment segment) {
        switch (segment.tag()) {
            case "W06" -> w06 = segment;
            case "W27" -> w27 = segment;
            case "W03" -> w03 = segment;
            case "W04" -> open(segment);
            case "N1" -> order.open(segment);
            case "N9" -> refer(segment);
            case "G62" -> order.date(segment);
            default -> takeInLoop(segment);
        }
    }

    private void open(X12Segment w04) {
        GoodsLine line = order.line();
        line.counts(w04.at(1), w04.at(2));
        lines.add(line);
    }

    /** What a line refers to, lots and dates of expiry, is no number of the shipment. */
    private void refer(X12Segment n9) {
        if (lines.isEmpty()) {
            order.refer(n9.at(1), n9.at(2));
        }
    }

    private void takeInLoop(X12Segment segment) {
        if (lines.isEmpty()) {
            order.takes(segment);
            return;
        }
        GoodsLine line = lines.get(lines.size() - 1);
        switch (segment.tag()) {
            case "G69" -> line.described(segment.at(1));
            case "W20" -> line.weighs(segment.at(4), segment.at(6));
            case "MAN" -> line.mark(segment);
            default -> {
                // nothing else of a line is carried
            }
        }
    }

    private OrderReading reading(PlainOrder.Envelope envelope) {
        Purpose purpose = purpose();
        String number = w06.has(2) ? w06.at(2) : w06.has(4) ? w06.at(4) : w06.at(6);
        order.refer("OQ", w06.at(2));
        order.refer("SI", w06.at(4));
        order.refer("PO", w06.at(6));
        carry();
        if (lines.size() == 1 && !lines.get(0).isWeighed() && w03 != null) {
            lines.get(0).weighs(w03.at(2), w03.at(3));
        }
        Tender tender = purpose == Purpose.CANCEL ? null : order.tender(number, envelope, w06);
        return new OrderReading(purpose, number, tender);
    }

    private void carry() {
        if (w27 == null) {
            order.carrier = order.carrierNamed("");
            return;
        }
        order.payment = w27.at(4);
        order.carrier = order.carrierNamed(w27.at(2));
        order.equipment = w27.has(7) ? (w27.at(6) + " " + w27.at(7)).strip() : null;
    }

    /** @throws BrokenRule {@code order-without-effect} */
    private Purpose purpose() {
        String reporting = w06.at(1);
        if (reporting.matches(MOVES_NOTHING)) {
            throw new BrokenRule(
                    "order-without-effect", "an order of this status asks for nothing", Map.of("status", reporting));
        }
        if (w06.at(12).equals("3")) {
            return Purpose.CANCEL;
        }
        return w06.at(12).equals("2") || reporting.equals("R") ? Purpose.CHANGE : Purpose.BOOK;
    }
}
