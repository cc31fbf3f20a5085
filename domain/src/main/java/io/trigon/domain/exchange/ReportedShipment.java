package io.trigon.domain.exchange;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Stop;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Of which shipment, and of which of its stops, a status speaks. */
final class ReportedShipment {
    static final String UNKNOWN = "status-shipment-unknown";

    private final Shipments shipments;

    ReportedShipment(Shipments shipments) {
        this.shipments = shipments;
    }

    /**
     * By the surest reference that names any: of this carrier or of none yet, under way before done. Two partners may number
     * alike: the other references decide, and when they don't, nobody is told of what may be another's.
     */
    Shipment shipmentOf(TradingPartner partner, StatusReport report) {
        for (String reference : report.references()) {
            List<Shipment> own = shipments.byReference(OfferNumber.shipmentIn(reference)).stream()
                    .filter(s -> s.carrier() == null || same(s.carrier(), partner.company()))
                    .toList();
            if (!own.isEmpty()) {
                return theOneOf(own, reference, report);
            }
        }
        throw new BrokenRule(
                UNKNOWN,
                "no shipment of this carrier has any of these references",
                Map.of("references", String.join(", ", report.references())));
    }

    private static Shipment theOneOf(List<Shipment> own, String reference, StatusReport report) {
        List<Shipment> open = own.stream().filter(s -> !s.status().isFinal()).toList();
        if (open.size() <= 1) {
            return open.isEmpty() ? own.get(0) : open.get(0);
        }
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
        return left.get(0);
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
