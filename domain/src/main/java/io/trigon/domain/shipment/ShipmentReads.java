package io.trigon.domain.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.triangle.SideRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shipments as pages and the API show them; a viewer of a party sees its own and no other. */
public interface ShipmentReads {
    /**
     * Null filters don't filter. Sort keys: booked, status, shipper, consignee, expected, late.
     *
     * @param text matches tracking number, references, company names
     * @param late true for those forecast later than promised
     */
    record Filter(String text, ShipmentStatus status, Boolean late, Boolean open, Long triangleId, Long companyId) {
        public static Filter all() {
            return new Filter(null, null, null, null, null, null);
        }
    }

    /** Forecast against promise. Minutes are positive when late; the fields are null while unknown. */
    record Eta(
            Instant expected, Instant earliest, Instant latest, Instant promised, Long lateByMinutes, String basis) {}

    record ShipmentRow(
            String trackingNumber,
            ShipmentStatus status,
            MilestoneCode trouble,
            String reference,
            long triangleId,
            String shipper,
            String consignee,
            String originCity,
            String destinationCity,
            String destinationZone,
            Instant bookedAt,
            ServiceMode mode,
            Eta eta,
            boolean delayOpen) {}

    record Party(
            String role,
            Long companyId,
            String name,
            String street,
            String city,
            String region,
            String postalCode,
            String country) {}

    record ReferenceView(String qualifier, String value) {}

    record StopView(
            int number,
            StopKind kind,
            String siteCode,
            String name,
            String street,
            String city,
            String region,
            String postalCode,
            String country,
            Double latitude,
            Double longitude,
            String zone,
            Instant from,
            Instant to,
            int fenceMetres,
            Instant arrivedAt,
            Instant departedAt,
            Long siteId,
            Dwell dwell) {
        /** The same stop, with when it was reached and left. */
        public StopView reached(Instant arrived, Instant departed, Dwell stay) {
            return new StopView(
                    number,
                    kind,
                    siteCode,
                    name,
                    street,
                    city,
                    region,
                    postalCode,
                    country,
                    latitude,
                    longitude,
                    zone,
                    from,
                    to,
                    fenceMetres,
                    arrived,
                    departed,
                    siteId,
                    stay);
        }
    }

    record UnitView(
            Long id, String sscc, String packaging, int pieces, String weight, String weightUnit, String description) {}

    record MilestoneView(
            long id,
            MilestoneCode code,
            Instant at,
            Instant receivedAt,
            String zone,
            Integer stopNumber,
            Source source,
            String reason,
            ReasonSide side,
            String place,
            Double latitude,
            Double longitude,
            Instant estimateFor,
            String note,
            Doubt doubt,
            Milestone.Verdict verdict,
            String verdictBy,
            Long inboundMessageId,
            String evidence) {}

    /** A side of the triangle on the shipment's page; standing and health are null for viewers of a party. */
    record SideCard(
            SideRole role,
            long companyId,
            String company,
            String standing,
            String health,
            String lastTold,
            Instant lastToldAt) {}

    record ProofView(String signedBy, Instant signedAt, String remark) {}

    /** {@code linkSecret}, {@code evidence} of milestones and message ids are null for viewers of a party. */
    record ShipmentView(
            long id,
            String trackingNumber,
            String linkSecret,
            ShipmentStatus status,
            MilestoneCode trouble,
            ServiceMode mode,
            Instant bookedAt,
            Instant closedAt,
            String contractNumber,
            String equipmentNumber,
            long triangleId,
            List<SideCard> sides,
            List<Party> parties,
            List<ReferenceView> references,
            List<StopView> stops,
            List<UnitView> units,
            List<MilestoneView> milestones,
            Eta eta,
            List<String> devices,
            ProofView proof,
            boolean delayOpen) {}

    PageOf<ShipmentRow> list(Viewer viewer, Filter filter, Paging paging);

    /** Exact match of a reference's value or of the tracking number; newest first, at most 100. */
    List<ShipmentView> byReference(Viewer viewer, String reference);

    /** Empty when unknown or not the viewer's to see. */
    Optional<ShipmentView> view(Viewer viewer, TrackingNumber number);

    /**
     * What the public tracking page may build on: status, forecast, stops, milestones, references and the secret of the
     * link; nothing of parties, units and devices. The page decides what to show by secret or postcode.
     */
    Optional<ShipmentView> forTracking(TrackingNumber number);

    /** How many are open, late, delivered today: for the home page. */
    record Counts(long open, long late, long deliveredToday) {}

    Counts counts(Viewer viewer);
}
