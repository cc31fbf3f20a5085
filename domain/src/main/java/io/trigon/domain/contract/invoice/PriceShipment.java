package io.trigon.domain.contract.invoice;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Finds what a shipment costs its payer: by the payer's own contract, never by that of another party. */
public final class PriceShipment {
    private PriceShipment() {}

    public static Pricing of(Shipment shipment) {
        Contract contract = shipment.contract();
        if (contract == null || !contract.customer().is(shipment.billTo())) {
            return Pricing.none(Pricing.NO_CONTRACT);
        }
        Optional<Lane> lane = lane(contract, shipment);
        if (lane.isEmpty()) {
            return Pricing.none(Pricing.NO_LANE);
        }
        return lane.get()
                .rate()
                .map(rate -> price(contract, rate, freight(shipment)))
                .orElse(Pricing.none(Pricing.NO_PRICE));
    }

    private static Pricing price(Contract contract, LaneRate rate, Freight freight) {
        if (!RateFreight.isKnown(rate, freight)) {
            return Pricing.none(rate.basis() == RateBasis.KM ? Pricing.NO_DISTANCE : Pricing.NO_WEIGHT);
        }
        String currency = contract.value().currency();
        return Pricing.of(contract.number(), currency, RateFreight.rate(rate, currency, freight));
    }

    private static Optional<Lane> lane(Contract contract, Shipment shipment) {
        Address from = addressOf(shipment.origin());
        Address to = addressOf(shipment.destination());
        return from == null || to == null
                ? Optional.empty()
                : contract.lane(from.country(), from.region(), to.country(), to.region());
    }

    private static Address addressOf(Stop stop) {
        return stop == null || stop.site() == null ? null : stop.site().address();
    }

    private static Freight freight(Shipment shipment) {
        List<HandlingUnit> units = ordered(shipment);
        int pieces = units.stream().mapToInt(HandlingUnit::pieces).sum();
        return new Freight(kilograms(units), kilometres(shipment), pieces);
    }

    /** What the order names; what was only announced is within it, or there is no order. */
    public static List<HandlingUnit> ordered(Shipment shipment) {
        List<HandlingUnit> ordered =
                shipment.units().stream().filter(HandlingUnit::isTendered).toList();
        return ordered.isEmpty() ? shipment.units() : ordered;
    }

    /** Null when a weight is missing, or there are no units. */
    public static BigDecimal kilograms(List<HandlingUnit> units) {
        BigDecimal sum = BigDecimal.ZERO;
        for (HandlingUnit unit : units) {
            Weight weight = unit.weight();
            if (weight == null || weight.value() == null) {
                return null;
            }
            sum = sum.add(weight.kilograms());
        }
        return units.isEmpty() ? null : sum;
    }

    /** Null when the place of a stop is not known. */
    private static BigDecimal kilometres(Shipment shipment) {
        double metres = 0;
        GeoPoint before = null;
        for (Stop stop : shipment.stops()) {
            Site site = stop.site();
            if (site == null || site.point() == null) {
                return null;
            }
            metres += before == null ? 0 : before.metresTo(site.point());
            before = site.point();
        }
        return BigDecimal.valueOf(metres).movePointLeft(3).setScale(0, RoundingMode.HALF_UP);
    }
}
