package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.Stored;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.triangle.SideRole;
import io.trigon.domain.triangle.Triangle;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What moves from a shipper to a consignee. Its status is read from its milestones ({@link StatusReading}). */
@Entity
@Table(name = "shipment")
public class Shipment extends Stored {
    @Column(name = "tracking_number")
    private String trackingNumber;

    /** Opens the details of the tracking page to whoever holds the link. */
    @Column(name = "link_secret")
    private String linkSecret;

    /** The tender that it came from, unique: partner id and the partner's shipment number; null when entered otherwise. */
    @Column(name = "tender_key")
    private String tenderKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "order_kind")
    private OrderKind orderKind = OrderKind.BY_HAND;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "triangle_id")
    private Triangle triangle;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "shipper_id")
    private Company shipper;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "consignee_id")
    private Company consignee;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "bill_to_id")
    private Company billTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carrier_id")
    private Company carrier;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_id")
    private Contract contract;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode")
    private ServiceMode mode = ServiceMode.STANDARD;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ShipmentStatus status = ShipmentStatus.BOOKED;

    @Enumerated(EnumType.STRING)
    @Column(name = "trouble")
    private MilestoneCode trouble;

    @Column(name = "equipment_number")
    private String equipmentNumber;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "picked_up_at")
    private Instant pickedUpAt;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("number")
    private List<Stop> stops = new ArrayList<>();

    @OneToMany(mappedBy = "shipment", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @OrderBy("id")
    private List<HandlingUnit> units = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "shipment_reference", joinColumns = @JoinColumn(name = "shipment_id"))
    private Set<Reference> references = new LinkedHashSet<>();

    protected Shipment() {}

    /** The triangle's companies become shipper and consignee. */
    public Shipment(
            TrackingNumber trackingNumber, String linkSecret, String tenderKey, Triangle triangle, Instant bookedAt) {
        this.trackingNumber = trackingNumber.value();
        this.linkSecret = linkSecret;
        this.tenderKey = tenderKey;
        this.triangle = triangle;
        this.shipper = triangle.shipper();
        this.consignee = triangle.consignee();
        this.bookedAt = bookedAt;
    }

    Shipment orderedBy(OrderKind kind) {
        this.orderKind = kind;
        return this;
    }

    public Shipment paidBy(Company billTo) {
        this.billTo = billTo;
        return this;
    }

    public Shipment carriedBy(Company carrier, String equipmentNumber) {
        this.carrier = carrier;
        this.equipmentNumber = equipmentNumber;
        return this;
    }

    /** The contract may be null; its mode wins over the one given. */
    public Shipment under(Contract contract, ServiceMode mode) {
        this.contract = contract;
        this.mode = contract == null ? mode : contract.mode();
        return this;
    }

    /** Adds the next stop. */
    public Stop stopAt(StopKind kind, Site site, TimeWindow window, ZoneId zone) {
        Stop stop = new Stop(this, stops.size() + 1, kind, site, window, zone);
        stops.add(stop);
        return stop;
    }

    public HandlingUnit addUnit(Sscc sscc, String packaging, int pieces, Weight weight, String description) {
        HandlingUnit unit = new HandlingUnit(this, sscc, packaging, pieces, weight, description);
        units.add(unit);
        return unit;
    }

    public void refer(Reference reference) {
        references.add(reference);
    }

    /** Drops the stops after this many. */
    void endAfter(int stopCount) {
        stops.removeIf(stop -> stop.number() > stopCount);
    }

    /** The order names the unit no more; what is announced of it stays. */
    void unload(HandlingUnit unit) {
        if (unit.announcement() == null) {
            units.remove(unit);
        } else {
            unit.orderedNoMore();
        }
    }

    /** The units of one announcement become these. */
    void announce(Announcement announcement, List<GoodsAnnouncement.AnnouncedUnit> those) {
        Set<HandlingUnit> left = new LinkedHashSet<>(
                units.stream().filter(u -> u.isAnnouncedBy(announcement)).toList());
        for (GoodsAnnouncement.AnnouncedUnit said : those) {
            HandlingUnit unit = unitOf(said.sscc()).orElseGet(() -> {
                HandlingUnit added = addUnit(said.sscc(), said.packaging(), said.pieces(), said.weight(), null);
                added.orderedNoMore();
                return added;
            });
            unit.announcedBy(announcement, said);
            left.remove(unit);
        }
        left.forEach(HandlingUnit::announcedNoMore);
        units.removeIf(u -> left.contains(u) && !u.isTendered());
    }

    private Optional<HandlingUnit> unitOf(Sscc sscc) {
        return units.stream().filter(u -> sscc != null && sscc.equals(u.sscc())).findFirst();
    }

    void referOnlyTo(List<Reference> those) {
        references.retainAll(those);
        references.addAll(those);
    }

    /** Replaces everything derived from milestones by a new reading of them. */
    void read(StatusReading reading) {
        this.status = reading.status();
        this.trouble = reading.trouble();
        this.pickedUpAt = reading.pickedUpAt();
        this.arrivedAt = reading.arrivedAt();
        this.deliveredAt = reading.deliveredAt();
    }

    void close(Instant at) {
        this.closedAt = at;
    }

    /** The stop that the sender of the order knows by this number; empty when there is none. */
    public Optional<Stop> stopOfOrder(int orderNumber) {
        return stops.stream().filter(s -> s.isKnownAs(orderNumber)).findFirst();
    }

    /** The first pick-up; null when no stop is one. */
    public Stop origin() {
        return stops.stream()
                .filter(s -> s.kind() == StopKind.PICKUP)
                .findFirst()
                .orElse(null);
    }

    /** The last delivery; null when no stop is one. */
    public Stop destination() {
        return stops.stream()
                .filter(s -> s.kind() == StopKind.DELIVERY)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    /** Whether it is the viewer's business: staff sees all, a party what it sends, receives or carries in its role. */
    public boolean concerns(Viewer viewer) {
        Company own =
                switch (viewer.role()) {
                    case SHIPPER -> shipper;
                    case CONSIGNEE -> consignee;
                    default -> carrier;
                };
        return viewer.isStaff() || (own != null && own.id().equals(viewer.companyId()));
    }

    public Company party(SideRole role) {
        return role == SideRole.SHIPPER ? shipper : consignee;
    }

    public TrackingNumber trackingNumber() {
        return new TrackingNumber(trackingNumber);
    }

    public String linkSecret() {
        return linkSecret;
    }

    public String tenderKey() {
        return tenderKey;
    }

    /** The id of the partner who ordered it; null when a person entered it. */
    public String orderedBy() {
        return tenderKey == null ? null : OrderKey.partnerOf(tenderKey);
    }

    /** The number by which that partner ordered it; null when a person entered it. */
    public String orderNumber() {
        return tenderKey == null ? null : OrderKey.numberOf(tenderKey);
    }

    public OrderKind orderKind() {
        return orderKind;
    }

    public Triangle triangle() {
        return triangle;
    }

    public Company shipper() {
        return shipper;
    }

    public Company consignee() {
        return consignee;
    }

    public Company billTo() {
        return billTo;
    }

    public Company carrier() {
        return carrier;
    }

    public Contract contract() {
        return contract;
    }

    public ServiceMode mode() {
        return mode;
    }

    public ShipmentStatus status() {
        return status;
    }

    /** The exception that is not overcome yet; null when there is none. */
    public MilestoneCode trouble() {
        return trouble;
    }

    public String equipmentNumber() {
        return equipmentNumber;
    }

    public Instant bookedAt() {
        return bookedAt;
    }

    /** When it left the first pick-up; null before. */
    public Instant pickedUpAt() {
        return pickedUpAt;
    }

    /** When it arrived at the last delivery; null before. */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    public Instant deliveredAt() {
        return deliveredAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public List<Stop> stops() {
        return List.copyOf(stops);
    }

    public List<HandlingUnit> units() {
        return List.copyOf(units);
    }

    public Set<Reference> references() {
        return Set.copyOf(references);
    }
}
