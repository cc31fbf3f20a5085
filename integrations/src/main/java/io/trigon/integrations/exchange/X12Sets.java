package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Announced;
import io.trigon.domain.exchange.MessageReading.Invoiced;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.OrderKind;
import io.trigon.integrations.exchange.TenderTranslator.Purpose;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.util.Map;

/** The sets that ask for or tell one thing each, by their translators. */
final class X12Sets {

    private final PlainOrder.Envelope envelope;

    X12Sets(TradingPartner partner, InboundMessage message) {
        this.envelope = new PlainOrder.Envelope(partner.partnerId(), card(partner), message.id(), message.receivedAt());
    }

    /** @throws BrokenRule {@code set-without-use}; or when the set does not make what it should */
    Part read(X12Transaction set) {
        return switch (set.set()) {
            case "210" -> new Invoiced(FreightBillTranslator.read(set));
            case "211" -> order(BillOfLadingTranslator.read(set, envelope), set);
            case "856" -> new Announced(ShipNoticeTranslator.read(set));
            case "940" -> order(WarehouseOrderTranslator.read(set, envelope), set);
            case "943" -> order(StockTransferTranslator.read(set, envelope), set);
            case "990" -> TenderAnswerTranslator.read(set);
            default -> throw new BrokenRule(
                    "set-without-use", "we have no use for this set", Map.of("type", set.set()));
        };
    }

    private static OrderKind kindOf(X12Transaction set) {
        return switch (set.set()) {
            case "211" -> OrderKind.BILL_OF_LADING;
            case "940" -> OrderKind.WAREHOUSE_ORDER;
            default -> OrderKind.STOCK_TRANSFER;
        };
    }

    /** None of these sets has an answer of its own but the acknowledgement. */
    private static Part order(OrderReading reading, X12Transaction set) {
        if (reading.purpose() == Purpose.CANCEL) {
            return new Withdrawn(
                    kindOf(set), reading.number(), set.segments().get(0).text());
        }
        return new Tendered(reading.tender(), reading.purpose() == Purpose.CHANGE, (accepted, number, reason) -> null);
    }

    /** Whoever sends an order ships, when it names nobody else. */
    private static PartyCard card(TradingPartner partner) {
        Company sender = partner.company();
        return sender == null
                ? null
                : new PartyCard(
                        sender.name(),
                        sender.gln(),
                        sender.scac(),
                        sender.duns(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
