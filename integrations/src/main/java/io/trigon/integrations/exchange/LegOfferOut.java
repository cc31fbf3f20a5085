package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.LegOffer;
import io.trigon.domain.exchange.LegOffer.Halt;
import io.trigon.domain.exchange.LegOffer.Purpose;
import io.trigon.domain.exchange.LegOffer.Unit;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.StopKind;
import io.trigon.integrations.exchange.x12.PartyLoop;
import io.trigon.integrations.exchange.x12.Tender204;
import io.trigon.integrations.exchange.x12.Tender204.Equipment;
import io.trigon.integrations.exchange.x12.Tender204.Mark;
import io.trigon.integrations.exchange.x12.Tender204.Moment;
import io.trigon.integrations.exchange.x12.Tender204.Stop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says our offer to a carrier in the codes of a 204. */
final class LegOfferOut {

    private static final int LONGEST_NUMBER = 30;
    private static final int MOST_REFERENCES = 20;
    private static final Pattern EQUIPMENT = Pattern.compile("(?:([A-Z]{2,4}) )?([A-Z0-9]{1,10})");

    private LegOfferOut() {}

    static Tender204.Load of(LegOffer offer) {
        return new Tender204.Load(
                purpose(offer.purpose()),
                offer.scac() == null ? "" : offer.scac(),
                offer.number(),
                marks(offer),
                offer.purpose() == Purpose.CANCEL ? null : moment("64", "1", offer.answerDueAt(), null),
                offer.amount() == null ? "" : "Offered: " + words(offer.amount()),
                charge(offer.amount()),
                party("SH", offer.shipper()),
                party("CN", offer.consignee()),
                equipment(offer.equipment()),
                stops(offer),
                total(offer.units()));
    }

    /** As the currency is written: the database keeps more decimals than were said. */
    private static String words(Money amount) {
        int digits = Math.max(0, Currency.getInstance(amount.currency()).getDefaultFractionDigits());
        BigDecimal kept = amount.amount();
        int scale = Math.max(digits, kept.stripTrailingZeros().scale());
        return (kept.scale() > scale ? kept.setScale(scale) : kept).toPlainString() + " " + amount.currency();
    }

    private static String purpose(Purpose purpose) {
        return switch (purpose) {
            case OFFER -> "00";
            case CANCEL -> "01";
            case CHANGE -> "04";
        };
    }

    /** CR is our tracking number, by which a carrier may report as well. */
    private static List<Mark> marks(LegOffer offer) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark("CR", offer.trackingNumber()));
        offer.references().stream()
                .filter(r -> X12Numbers.isSayable(r.value(), LONGEST_NUMBER))
                .limit(MOST_REFERENCES)
                .forEach(r -> marks.add(new Mark(r.qualifier(), r.value())));
        return marks;
    }

    /** Element 58 has two implied decimals and no currency: it is said of dollars only. */
    private static String charge(Money amount) {
        boolean dollars = amount != null && amount.currency().equals("USD");
        return dollars
                ? amount.amount()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString()
                : "";
    }

    private static Equipment equipment(String named) {
        Matcher matcher = EQUIPMENT.matcher(named == null ? "" : named);
        return matcher.matches()
                ? new Equipment(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2))
                : null;
    }

    /** All goods are said to be loaded at the first pick-up: an order does not tell which of several. */
    private static List<Stop> stops(LegOffer offer) {
        List<Tender204.Unit> units =
                offer.units().stream().map(LegOfferOut::unit).toList();
        Halt first = offer.stops().stream()
                .filter(s -> s.kind() == StopKind.PICKUP)
                .findFirst()
                .orElse(null);
        return offer.stops().stream()
                .map(s -> stop(s, s == first ? units : List.of()))
                .toList();
    }

    private static Stop stop(Halt halt, List<Tender204.Unit> units) {
        boolean pickup = halt.kind() == StopKind.PICKUP;
        List<Moment> moments = new ArrayList<>();
        if (halt.window().from() != null) {
            moments.add(moment(
                    pickup ? "37" : "53", pickup ? "I" : "G", halt.window().from(), halt.zone()));
        }
        if (halt.window().to() != null) {
            moments.add(moment(
                    pickup ? "38" : "54", pickup ? "K" : "L", halt.window().to(), halt.zone()));
        }
        PartyLoop party = halt.place() == null ? null : party(pickup ? "SF" : "ST", halt.place());
        return new Stop(halt.number(), pickup ? "LD" : "UL", moments, party, units);
    }

    private static Moment moment(String dateMeaning, String timeMeaning, Instant at, ZoneId zone) {
        X12Time time = X12Time.of(at, zone);
        return new Moment(dateMeaning, time.date(), timeMeaning, time.time(), time.code());
    }

    private static PartyLoop party(String role, LegOffer.Place place) {
        return PartyLoops.of(role, place.name(), place.gln(), place.address());
    }

    private static Tender204.Unit unit(Unit unit) {
        Weight weight = unit.weight();
        return new Tender204.Unit(
                PartyLoops.orEmpty(unit.sscc()),
                X12Numbers.packaging(unit.packaging()),
                unit.pieces(),
                weight == null ? "" : X12Numbers.decimal(weight.value()),
                weight == null ? "" : X12Numbers.unit(weight),
                PartyLoops.orEmpty(unit.description()));
    }

    private static Tender204.Total total(List<Unit> units) {
        int pieces = units.stream().mapToInt(Unit::pieces).sum();
        Weight sum = X12Numbers.sum(units.stream().map(Unit::weight).toList());
        return sum == null
                ? new Tender204.Total("", "", pieces)
                : new Tender204.Total(X12Numbers.decimal(sum.value()), X12Numbers.unit(sum), pieces);
    }
}
