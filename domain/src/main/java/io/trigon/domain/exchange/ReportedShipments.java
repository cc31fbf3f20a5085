package io.trigon.domain.exchange;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.NamedShipment;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Stop;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Of which shipments, and of which of their stops, the statuses of one carrier speak. */
final class ReportedShipments {
    static final String UNKNOWN = "status-shipment-unknown";

    private final Shipments shipments;
    private final TradingPartner partner;
    private final Map<String, List<NamedShipment>> own;

    /** Looks up whatever the reports name. */
    ReportedShipments(Shipments shipments, TradingPartner partner, List<StatusReport> reports) {
        this.shipments = shipments;
        this.partner = partner;
        Set<String> names = reports.stream()
                .flatMap(r -> r.references().stream())
                .map(OfferNumber::shipmentIn)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.own = shipments.named(names).stream()
                .filter(s -> s.carrierId() == null
                        || s.carrierId().equals(partner.company().id()))
                .collect(Collectors.groupingBy(NamedShipment::name));
    }

    /**
     * By the surest reference that names any: of this carrier or of none yet, under way before done. Two partners may number
     * alike: the other references decide, and when they don't, nobody is told of what may be another's.
     *
     * @return the shipment's id
     */
    long shipmentOf(StatusReport report) {
        for (String reference : report.references()) {
            List<NamedShipment> named = own.getOrDefault(OfferNumber.shipmentIn(reference), List.of());
            List<NamedShipment> open =
                    named.stream().filter(s -> !s.status().isFinal()).toList();
            if (open.size() > 1) {
                return theOneOf(open, reference, report);
            }
            if (!named.isEmpty()) {
                return open.isEmpty() ? named.get(0).id() : open.get(0).id();
            }
        }
        throw unknown(report);
    }

    /** Once it is held: meanwhile another carrier may have taken it. */
    void mayReport(Shipment shipment, StatusReport report) {
        boolean own = shipment != null && (shipment.carrier() == null || same(shipment.carrier(), partner.company()));
        if (!own) {
            throw unknown(report);
        }
    }

    private static BrokenRule unknown(StatusReport report) {
        return new BrokenRule(
                UNKNOWN,
                "no shipment of this carrier has any of these references",
                Map.of("references", String.join(", ", report.references())));
    }

    private long theOneOf(List<NamedShipment> named, String reference, StatusReport report) {
        List<Shipment> open =
                named.stream().flatMap(s -> shipments.byId(s.id()).stream()).toList();
        long most = open.stream().mapToLong(s -> named(s, report)).max().orElseThrow();
        List<Shipment> best =
                open.stream().filter(s -> named(s, report) == most).toList();
        List<Shipment> carried = best.stream().filter(s -> s.carrier() != null).toList();
        List<Shipment> left = carried.isEmpty() ? best : carried;
        if (left.size() > 1) {
            throw new BrokenRule(
                    "status-shipment-ambiguous",
                    "several shipments under way have this reference",
                    Map.of("reference", reference));
        }
        return left.get(0).id();
    }

    /** By how many of its numbers the report names the shipment. */
    private static long named(Shipment shipment, StatusReport report) {
        Set<String> numbers =
                shipment.references().stream().map(Reference::value).collect(Collectors.toSet());
        numbers.add(shipment.trackingNumber().value());
        return report.references().stream().filter(numbers::contains).count();
    }

    private static boolean same(Company one, Company other) {
        return Objects.equals(one.id(), other.id());
    }

    /**
     * The stop spoken of; null when none is named.
     *
     * @throws BrokenRule {@code status-stop-unknown}: at the wrong stop a delivery would be no delivery, or one too early
     */
    static Stop stopOf(Shipment shipment, StatusReport report) {
        if (report.stopNumber() == null) {
            return null;
        }
        return shipment.stopOfOrder(report.stopNumber())
                .orElseThrow(() -> new BrokenRule(
                        "status-stop-unknown",
                        "the shipment has no stop of this number",
                        Map.of("stop", report.stopNumber().toString())));
    }

    /** The zone of the stop spoken of, else of the place named, else of the stop the status belongs to. */
    static ZoneId zoneOf(Shipment shipment, Stop spokenOf, StatusReport report) {
        if (spokenOf != null) {
            return spokenOf.zone();
        }
        if (report.placeZone() != null) {
            return report.placeZone();
        }
        boolean atOrigin =
                report.code().kind() == MilestoneCode.Kind.PICKUP || report.code() == MilestoneCode.APPOINTMENT_PICKUP;
        Stop stop = atOrigin ? shipment.origin() : shipment.destination();
        return stop == null ? ZoneOffset.UTC : stop.zone();
    }
}
