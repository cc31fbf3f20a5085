package io.trigon.domain.exchange;

import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Lets the statuses that one carrier reports take effect together: all shipments are found by few queries and held in one
 * order, and only then anything is written. A status that can't be taken is found before that, and keeps no other back.
 */
@ApplicationScoped
public class TakeStatuses {
    private Shipments shipments;
    private RecordMilestones milestones;

    protected TakeStatuses() {}

    @Inject
    public TakeStatuses(Shipments shipments, RecordMilestones milestones) {
        this.shipments = shipments;
        this.milestones = milestones;
    }

    /** A status, the message that tells it, and the number of its part there. */
    record Told(InboundMessage message, StatusReport report, int part) {}

    /**
     * What is to become of a status.
     *
     * @param report null when a rule was broken
     * @param broken null when none was
     */
    record Outcome(Told told, MilestoneReport report, BrokenRule broken) {}

    /** The outcomes in the order of what was told, and the shipments they are about, which are held. */
    record Plan(TradingPartner partner, List<Outcome> outcomes, List<Shipment> held) {}

    /**
     * Where a status belongs.
     *
     * @param shipment the id of the shipment; null when a rule was broken
     * @param broken null when none was
     */
    private record Found(Told told, Long shipment, BrokenRule broken) {}

    /** Finds and holds the shipments, and changes nothing. */
    Plan plan(TradingPartner partner, List<Told> told) {
        ReportedShipments reported = new ReportedShipments(
                shipments, partner, told.stream().map(Told::report).toList());
        List<Found> found =
                told.stream().map(one -> find(reported, partner, one)).toList();
        Map<Long, Shipment> held = hold(found);
        List<Outcome> outcomes = found.stream()
                .map(one -> one.broken() == null
                        ? outcome(reported, one.told(), held.get(one.shipment()))
                        : new Outcome(one.told(), null, one.broken()))
                .toList();
        return new Plan(partner, outcomes, List.copyOf(held.values()));
    }

    private Map<Long, Shipment> hold(List<Found> found) {
        Map<Long, Shipment> held = new LinkedHashMap<>();
        List<Long> ids =
                found.stream().map(Found::shipment).filter(Objects::nonNull).toList();
        shipments.lockAll(ids).forEach(s -> held.put(s.id(), s));
        return held;
    }

    private static Found find(ReportedShipments reported, TradingPartner partner, Told told) {
        try {
            BrokenRule.unless(
                    partner.role() == Role.CARRIER, "sender-may-not-report", "only a carrier reports statuses");
            return new Found(told, reported.shipmentOf(told.report()), null);
        } catch (BrokenRule broken) {
            return new Found(told, null, broken);
        }
    }

    private static Outcome outcome(ReportedShipments reported, Told told, Shipment shipment) {
        try {
            reported.mayReport(shipment, told.report());
            return new Outcome(told, milestone(told, shipment), null);
        } catch (BrokenRule broken) {
            return new Outcome(told, null, broken);
        }
    }

    /** Writes down what is left of the plan. */
    void take(Plan plan, List<Outcome> good) {
        Map<String, Shipment> byNumber = new HashMap<>();
        plan.held().forEach(s -> byNumber.put(s.trackingNumber().value(), s));
        List<MilestoneReport> reports = new ArrayList<>();
        for (Outcome outcome : good) {
            Shipment shipment = byNumber.get(outcome.report().trackingNumber().value());
            if (shipment.carrier() == null) {
                shipment.carriedBy(plan.partner().company(), shipment.equipmentNumber());
            }
            reports.add(outcome.report());
        }
        milestones.record(plan.held(), reports);
    }

    private static MilestoneReport milestone(Told told, Shipment shipment) {
        StatusReport report = told.report();
        Stop stop = ReportedShipments.stopOf(shipment, report);
        Instant when = report.when().in(ReportedShipments.zoneOf(shipment, stop, report));
        boolean ahead = report.code().isAhead();
        return new MilestoneReport(
                shipment.trackingNumber(),
                report.code(),
                ahead ? told.message().receivedAt() : when,
                stop == null ? null : stop.number(),
                Source.STATUS_MESSAGE,
                report.key(),
                told.message().id(),
                report.evidence(),
                report.reason(),
                report.side(),
                report.place(),
                report.point(),
                ahead ? when : null,
                null);
    }
}
