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
 * Reads a 940 (004010 or 005010), a depositor's order to ship from a warehouse: its number is the depositor's (W0502). The
 * depositor is the shipper, the warehouse the place where it is picked up. One instance reads one set.
 */
final class WarehouseOrderTranslator {

    private final PlainOrder order = new PlainOrder(OrderKind.WAREHOUSE_ORDER, "SH", "DE", "DP");
    private final List<X12Segment> marks = new ArrayList<>();
    private X12Segment w05;
    private String scac = "";
    private boolean atGoods;
    private GoodsLine line;

    private WarehouseOrderTranslator() {}

    /** @throws BrokenRule when it does not make a tender; the code says why */
    static OrderReading read(X12Transaction set, PlainOrder.Envelope envelope) {
        WarehouseOrderTranslator translator = new WarehouseOrderTranslator();
        set.segments().forEach(translator::take);
        return translator.reading(envelope);
    }

    private void take(X12Segment segment) {
        if (segment.is("LX")) {
            atGoods = true;
            marks.clear();
        } else if (atGoods) {
            takeGoods(segment);
        } else {
            takeHead(segment);
        }
    }

    private void takeHead(X12Segment segment) {
        switch (segment.tag()) {
            case "W05" -> w05 = segment;
            case "N1" -> order.open(segment);
            case "N9" -> order.refer(segment.at(1), segment.at(2));
            case "G62" -> order.date(segment);
            case "W66" -> {
                order.payment = segment.at(1);
                scac = segment.at(10);
            }
            default -> order.takes(segment);
        }
    }

    /** Marks stand before the lines they belong to, words and weights after them. */
    private void takeGoods(X12Segment segment) {
        switch (segment.tag()) {
            case "MAN" -> marks.add(segment);
            case "W01" -> open(segment);
            case "G69" -> line().described(segment.at(1));
            case "W20" -> line().weighs(segment.at(4), segment.at(6));
            default -> {
                // who a line is marked for and what it cost is the depositor's own matter
            }
        }
    }

    private void open(X12Segment w01) {
        line = order.line();
        line.counts(w01.at(1), w01.at(2));
        marks.forEach(line::mark);
        marks.clear();
    }

    private GoodsLine line() {
        return line == null ? order.line() : line;
    }

    private OrderReading reading(PlainOrder.Envelope envelope) {
        Purpose purpose = purpose(w05.at(1));
        String number = w05.at(2);
        order.refer("OQ", number);
        order.refer("PO", w05.at(3));
        order.carrier = order.carrierNamed(scac);
        Tender tender = purpose == Purpose.CANCEL ? null : order.tender(number, envelope, w05);
        return new OrderReading(purpose, number, tender);
    }

    /** @throws BrokenRule {@code order-without-effect}: what only informs, confirms or tries out, ships nothing */
    private static Purpose purpose(String status) {
        return switch (status) {
            case "N", "B", "S", "T" -> Purpose.BOOK;
            case "R", "G", "L" -> Purpose.CHANGE;
            case "F", "D" -> Purpose.CANCEL;
            default -> throw new BrokenRule(
                    "order-without-effect", "an order of this status asks for nothing", Map.of("status", status));
        };
    }
}
