package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.GoodsAdvice;
import io.trigon.domain.exchange.GoodsAdvice.Kind;
import io.trigon.domain.exchange.GoodsAdvice.Unit;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.x12.GoodsAdvice94x.Advice;
import io.trigon.integrations.exchange.x12.GoodsAdvice94x.Line;
import io.trigon.integrations.exchange.x12.GoodsAdvice94x.Mark;
import io.trigon.integrations.exchange.x12.GoodsAdvice94x.Total;
import java.util.List;
import java.util.Map;

/** Says in the codes of a 945 or 944 that a depositor's goods left or came in. */
final class GoodsAdviceOut {

    private static final int LONGEST_ORDER = 22;
    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_REFERENCES = 20;

    private GoodsAdviceOut() {}

    /** @throws BrokenRule {@code message-not-written} when the order's number or the goods can't be said */
    static Advice of(GoodsAdvice advice) {
        boolean sayable = X12Numbers.isSayable(advice.order(), LONGEST_ORDER)
                && !advice.units().isEmpty();
        if (!sayable) {
            throw new BrokenRule(
                    "message-not-written",
                    "an advice needs the number of the order and its goods",
                    Map.of("order", String.valueOf(advice.order())));
        }
        X12Time time = X12Time.of(advice.when(), advice.zone());
        boolean shipped = advice.kind() == Kind.SHIPPED;
        return new Advice(
                advice.order(),
                advice.trackingNumber(),
                time.date(),
                time.time(),
                time.code(),
                number(advice, "PO"),
                advice.references().stream()
                        .filter(r -> !(shipped && r.qualifier().equals("PO")))
                        .filter(r -> X12Numbers.isSayable(r.value(), LONGEST_NUMBER))
                        .limit(MOST_REFERENCES)
                        .map(r -> new Mark(r.qualifier(), r.value()))
                        .toList(),
                PartyLoops.of(
                        "SF",
                        advice.from().name(),
                        advice.from().gln(),
                        advice.from().address()),
                PartyLoops.of(
                        "ST", advice.to().name(), advice.to().gln(), advice.to().address()),
                advice.damages(),
                advice.units().stream().map(GoodsAdviceOut::line).toList(),
                total(advice.units()));
    }

    private static String number(GoodsAdvice advice, String qualifier) {
        return advice.references().stream()
                .filter(r -> r.qualifier().equals(qualifier))
                .map(Reference::value)
                .filter(value -> X12Numbers.isSayable(value, LONGEST_ORDER))
                .findFirst()
                .orElse("");
    }

    private static Line line(Unit unit) {
        Weight weight = unit.weight();
        return new Line(
                PartyLoops.orEmpty(unit.sscc()),
                unit.pieces(),
                unit.missing(),
                X12Numbers.packaging(unit.packaging()),
                X12Numbers.isSayable(unit.code(), LONGEST_NUMBER) ? unit.code() : "",
                weight == null ? "" : X12Numbers.decimal(weight.value()),
                weight == null ? "" : X12Numbers.unit(weight),
                PartyLoops.orEmpty(unit.description()));
    }

    private static Total total(List<Unit> units) {
        int pieces = units.stream().mapToInt(Unit::pieces).sum();
        int received =
                units.stream().mapToInt(unit -> unit.pieces() - unit.missing()).sum();
        Weight sum = X12Numbers.sum(units.stream().map(Unit::weight).toList());
        return sum == null
                ? new Total(pieces, received, "", "")
                : new Total(
                        pieces, received, X12Numbers.decimal(sum.value()), sum.unit() == Weight.Unit.LBR ? "LB" : "KG");
    }
}
