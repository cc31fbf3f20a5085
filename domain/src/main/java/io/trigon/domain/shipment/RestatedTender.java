package io.trigon.domain.shipment;

import io.trigon.domain.party.Site;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tender held against the shipment that was booked from an earlier one of the same load.
 *
 * @param sites the sites of the tender's stops, in their order
 */
record RestatedTender(Shipment shipment, Tender tender, List<Site> sites) {

    /** The same stops, kind by kind and place by place; a stop that names no address is where it was. */
    boolean goesTheSameWay() {
        List<Stop> stops = shipment.stops();
        if (stops.size() != tender.stops().size()) {
            return false;
        }
        for (int i = 0; i < stops.size(); i++) {
            Tender.StopPlan plan = tender.stops().get(i);
            boolean there =
                    plan.place().address() == null || isSame(stops.get(i).site(), sites.get(i));
            if (stops.get(i).kind() != plan.kind() || !there) {
                return false;
            }
        }
        return true;
    }

    /** The same way, at the same times. */
    boolean keepsItsTimes() {
        for (int i = 0; i < tender.stops().size(); i++) {
            if (!shipment.stops().get(i).window().equals(tender.stops().get(i).window())) {
                return false;
            }
        }
        return true;
    }

    /** The same pieces under the same codes; a tender without goods doesn't speak of them. */
    boolean carriesTheSame() {
        return tender.units().isEmpty()
                || pieces()
                                == tender.units().stream()
                                        .mapToLong(Tender.UnitPlan::pieces)
                                        .sum()
                        && codes().equals(tender.units().stream()
                                .map(Tender.UnitPlan::sscc)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
    }

    private long pieces() {
        return tendered().stream().mapToLong(HandlingUnit::pieces).sum();
    }

    /** What was announced beside the order is no matter of it. */
    private List<HandlingUnit> tendered() {
        return shipment.units().stream().filter(HandlingUnit::isTendered).toList();
    }

    private Set<Sscc> codes() {
        return tendered().stream()
                .filter(unit -> !unit.isLabelled())
                .map(HandlingUnit::sscc)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Stops, times and goods become those of the tender; what it doesn't speak of stays. */
    void apply() {
        applyStops();
        if (!tender.units().isEmpty()) {
            applyGoods();
        }
        shipment.referOnlyTo(tender.references());
    }

    private void applyStops() {
        List<Stop> stops = shipment.stops();
        shipment.endAfter(tender.stops().size());
        for (int i = 0; i < tender.stops().size(); i++) {
            Tender.StopPlan plan = tender.stops().get(i);
            boolean stays = i < stops.size() && plan.place().address() == null;
            Site site = stays ? stops.get(i).site() : sites.get(i);
            if (i < stops.size()) {
                stops.get(i).agree(plan.kind(), site, plan.window(), plan.zone());
            } else {
                shipment.stopAt(plan.kind(), site, plan.window(), plan.zone());
            }
            shipment.stops().get(i).orderedAs(plan.orderNumber());
        }
    }

    private void applyGoods() {
        List<HandlingUnit> known = shipment.units();
        Set<HandlingUnit> left = new LinkedHashSet<>(tendered());
        for (Tender.UnitPlan plan : tender.units()) {
            HandlingUnit same = (plan.sscc() == null ? left : known)
                    .stream().filter(u -> isSame(u, plan)).findFirst().orElse(null);
            if (same == null) {
                shipment.addUnit(plan.sscc(), plan.packaging(), plan.pieces(), plan.weight(), plan.description());
            } else {
                same.ordered().describe(plan.packaging(), plan.pieces(), plan.weight(), plan.description());
                left.remove(same);
            }
        }
        left.forEach(shipment::unload);
    }

    /** A unit under a label of ours is known by what it is, as the order has no code for it. */
    private static boolean isSame(HandlingUnit unit, Tender.UnitPlan plan) {
        return plan.sscc() != null
                ? plan.sscc().equals(unit.sscc())
                : unit.isLabelled()
                        && unit.pieces() == plan.pieces()
                        && Objects.equals(unit.packaging(), plan.packaging())
                        && Objects.equals(unit.description(), plan.description());
    }

    private static boolean isSame(Site one, Site other) {
        return one == other
                || one != null && other != null && one.id() != null && one.id().equals(other.id());
    }
}
