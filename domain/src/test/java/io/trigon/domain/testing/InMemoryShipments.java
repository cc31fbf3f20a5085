package io.trigon.domain.testing;

import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.ProofOfDelivery;
import io.trigon.domain.shipment.Proofs;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Shipments in a list. Their milestones and proofs: {@link #milestones()}, {@link #proofs()}. */
public final class InMemoryShipments implements Shipments {
    private final List<Shipment> rows = new CopyOnWriteArrayList<>();
    private final MilestoneList milestones = new MilestoneList();
    private final ProofList proofs = new ProofList();
    private volatile Shipment hidden;

    public Milestones milestones() {
        return milestones;
    }

    public Proofs proofs() {
        return proofs;
    }

    @Override
    public Shipment add(Shipment shipment) {
        rows.add(Ids.give(shipment));
        shipment.stops().forEach(Ids::give);
        shipment.units().forEach(Ids::give);
        return shipment;
    }

    /** As {@code StopStays} tells them. */
    public List<Duration> staysAt(long siteId, int stops) {
        return rows.stream()
                .flatMap(s -> s.stops().stream())
                .filter(stop ->
                        stop.site() != null && Objects.equals(stop.site().id(), siteId))
                .flatMap(stop -> stayAt(stop).stream())
                .limit(stops)
                .toList();
    }

    private Optional<Duration> stayAt(Stop stop) {
        List<Milestone> there = milestones.of(stop.shipment().id()).stream()
                .filter(m -> m.stopNumber() != null && m.stopNumber() == stop.number() && m.doubt() == null)
                .toList();
        Instant slot = stop.window().from();
        return first(there, "ARRIVED_").flatMap(arrived -> first(there, "DEPARTED_")
                .map(left -> Duration.between(slot != null && slot.isAfter(arrived) ? slot : arrived, left)));
    }

    private static Optional<Instant> first(List<Milestone> there, String code) {
        return there.stream()
                .filter(m -> m.code().name().startsWith(code))
                .map(Milestone::at)
                .min(Comparator.naturalOrder());
    }

    /** As others see it whose transactions began before the one that added it ended. @param shipment null to show all */
    public void hide(Shipment shipment) {
        hidden = shipment;
    }

    private List<Shipment> all(Predicate<Shipment> which) {
        return rows.stream()
                .filter(shipment -> shipment != hidden)
                .filter(which)
                .sorted(Comparator.comparing(Shipment::bookedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Shipment> byId(long id) {
        return all(s -> s.id() == id).stream().findFirst();
    }

    @Override
    public Optional<Shipment> byNumber(TrackingNumber number) {
        return all(s -> s.trackingNumber().equals(number)).stream().findFirst();
    }

    @Override
    public Optional<Shipment> lock(TrackingNumber number) {
        return byNumber(number);
    }

    @Override
    public Optional<Shipment> byTenderKey(String tenderKey) {
        return all(s -> tenderKey.equals(s.tenderKey())).stream().findFirst();
    }

    @Override
    public List<Shipment> byReference(String value) {
        return all(s -> s.trackingNumber().value().equals(value)
                || s.references().stream().map(Reference::value).anyMatch(value::equals));
    }

    @Override
    public Optional<Shipment> carrying(Sscc sscc) {
        return all(s -> s.units().stream().anyMatch(u -> sscc.equals(u.sscc()))).stream()
                .findFirst();
    }

    @Override
    public List<Shipment> openWithEquipment(String equipmentNumber) {
        return all(
                s -> equipmentNumber.equals(s.equipmentNumber()) && !s.status().isFinal());
    }

    @Override
    public List<TrackingNumber> open() {
        return all(s -> !s.status().isFinal()).stream()
                .map(Shipment::trackingNumber)
                .toList();
    }

    private static final class MilestoneList implements Milestones {
        private final List<Milestone> rows = new CopyOnWriteArrayList<>();

        @Override
        public Milestone add(Milestone milestone) {
            rows.add(Ids.give(milestone));
            return milestone;
        }

        @Override
        public Optional<Milestone> byId(long id) {
            return rows.stream().filter(m -> m.id() == id).findFirst();
        }

        @Override
        public boolean has(long shipmentId, String sourceRef) {
            return of(shipmentId).stream().anyMatch(m -> m.sourceRef().equals(sourceRef));
        }

        @Override
        public List<Milestone> of(long shipmentId) {
            return rows.stream()
                    .filter(m -> m.shipment().id() == shipmentId)
                    .sorted(Comparator.comparing(Milestone::at))
                    .toList();
        }
    }

    private static final class ProofList implements Proofs {
        private final List<ProofOfDelivery> rows = new CopyOnWriteArrayList<>();

        @Override
        public ProofOfDelivery add(ProofOfDelivery proof) {
            rows.add(Ids.give(proof));
            return proof;
        }

        @Override
        public Optional<ProofOfDelivery> of(long shipmentId) {
            return rows.stream().filter(p -> p.shipment().id() == shipmentId).findFirst();
        }
    }
}
