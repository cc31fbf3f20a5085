package io.trigon.domain.exchange;

import io.trigon.domain.exchange.GoodsAdvice.Kind;
import io.trigon.domain.exchange.GoodsAdvice.Place;
import io.trigon.domain.exchange.GoodsAdvice.Unit;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.HandlingUnit;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.RecordScan;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Stop;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say to a depositor of its goods. */
final class GoodsSayings {
    private GoodsSayings() {}

    /** Empty when by the milestones that hold there is nothing to say. */
    static Optional<Saying> of(Shipment shipment, List<Milestone> holding, PartnerSight sight) {
        return Kind.dueFor(shipment.orderKind(), holding).flatMap(kind -> kind.momentAmong(holding)
                .map(moment -> advice(kind, moment, shipment, holding, sight)));
    }

    private static GoodsAdvice advice(
            Kind kind, Milestone moment, Shipment shipment, List<Milestone> holding, PartnerSight sight) {
        Stop at = kind == Kind.SHIPPED ? shipment.origin() : shipment.destination();
        return new GoodsAdvice(
                kind,
                sight.load(),
                shipment.trackingNumber().value(),
                moment.at(),
                at == null ? null : at.zone(),
                sight.references(),
                place(shipment.shipper(), shipment.origin()),
                place(shipment.consignee(), shipment.destination()),
                units(kind, shipment, holding),
                holding.stream()
                        .filter(m -> m.code() == MilestoneCode.DAMAGED)
                        .map(GoodsSayings::words)
                        .toList());
    }

    private static Place place(Company company, Stop stop) {
        boolean known = stop != null && stop.site() != null;
        return new Place(company.name(), company.gln(), known ? stop.site().address() : null);
    }

    private static List<Unit> units(Kind kind, Shipment shipment, List<Milestone> holding) {
        Stop last = shipment.destination();
        Set<Sscc> scanned = kind == Kind.SHIPPED || last == null
                ? Set.of()
                : shipment.units().stream()
                        .map(HandlingUnit::sscc)
                        .filter(Objects::nonNull)
                        .filter(sscc -> holding.stream().anyMatch(m -> RecordScan.isOf(m, sscc, last)))
                        .collect(Collectors.toSet());
        return shipment.units().stream().map(unit -> unit(unit, scanned)).toList();
    }

    /** Where one unit was scanned, those that were not did not come; what bears no number can't be scanned. */
    private static Unit unit(HandlingUnit unit, Set<Sscc> scanned) {
        String code = unit.items().size() == 1 ? unit.items().get(0).code() : null;
        boolean came = scanned.isEmpty() || unit.sscc() == null || scanned.contains(unit.sscc());
        return new Unit(
                unit.sscc() == null ? null : unit.sscc().value(),
                unit.packaging(),
                unit.pieces(),
                came ? unit.pieces() : 0,
                code,
                unit.weight() == null || unit.weight().value() == null ? null : unit.weight(),
                unit.description());
    }

    private static String words(Milestone damage) {
        return Stream.of(damage.note(), damage.place())
                .filter(Objects::nonNull)
                .reduce("Damage reported", (a, b) -> a + ", " + b);
    }
}
