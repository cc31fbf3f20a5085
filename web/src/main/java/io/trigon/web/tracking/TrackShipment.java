package io.trigon.web.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Positions;
import io.trigon.web.tracking.TrackPage.Event;
import io.trigon.web.tracking.TrackPage.Places;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the public page of a shipment: little for who has the number alone, more for who also has the key to it. */
@ApplicationScoped
public class TrackShipment {
    private static final int TRACK = 400;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 280;

    private ShipmentReads shipments;
    private Positions positions;

    protected TrackShipment() {}

    @Inject
    TrackShipment(ShipmentReads shipments, Positions positions) {
        this.shipments = shipments;
        this.positions = positions;
    }

    /** Empty for what is no number and for an unknown one. */
    Optional<ShipmentView> find(String number) {
        return TrackingNumber.read(number).flatMap(shipments::forTracking);
    }

    static boolean opensBySecret(ShipmentView s, String secret) {
        return secret != null && s.linkSecret() != null && same(s.linkSecret(), secret);
    }

    static boolean opensByPostcode(ShipmentView s, String typed) {
        StopView to = stop(s, StopKind.DELIVERY);
        return typed != null
                && to != null
                && to.postalCode() != null
                && !bare(to.postalCode()).isEmpty()
                && same(bare(to.postalCode()), bare(typed));
    }

    TrackPage page(ShipmentView s, boolean details, String problem) {
        Eta eta = s.eta();
        boolean open = !s.status().isFinal() && eta != null && eta.expected() != null;
        Long late = open ? eta.lateByMinutes() : null;
        return new TrackPage(
                s.trackingNumber(),
                problem,
                "track.says." + s.status(),
                tone(s, late),
                zone(s),
                open ? eta.earliest() : null,
                open ? eta.expected() : null,
                open ? eta.latest() : null,
                late,
                s.status() == ShipmentStatus.DELIVERED ? deliveredAt(s) : null,
                events(s, details),
                details,
                details ? places(s) : null);
    }

    private static String tone(ShipmentView s, Long late) {
        if (s.trouble() != null || s.delayOpen()) {
            return "bad";
        }
        return late != null && late > 0 ? "watch" : "ok";
    }

    private static List<Event> events(ShipmentView s, boolean details) {
        return s.milestones().stream()
                .filter(m -> m.doubt() == null && !m.code().isAhead() && m.code() != MilestoneCode.PAPERWORK)
                .sorted(Comparator.comparing(MilestoneView::at).reversed())
                .map(m -> new Event(
                        m.code(), m.at(), m.zone() == null ? zone(s) : ZoneId.of(m.zone()), details ? m.place() : null))
                .toList();
    }

    private static Instant deliveredAt(ShipmentView s) {
        return s.milestones().stream()
                .filter(m -> m.code() == MilestoneCode.DELIVERED && m.doubt() == null)
                .map(MilestoneView::at)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private Places places(ShipmentView s) {
        String reference =
                s.references().stream().map(ReferenceView::value).distinct().collect(Collectors.joining(", "));
        List<GeoPoint> track =
                positions.trackOf(s.id(), TRACK).stream().map(Fix::point).toList();
        List<SketchMap.Place> stops = s.stops().stream()
                .filter(x -> x.latitude() != null && x.longitude() != null)
                .map(x -> new SketchMap.Place(GeoPoint.of(x.latitude(), x.longitude()), x.city()))
                .toList();
        return new Places(
                place(stop(s, StopKind.PICKUP)),
                place(stop(s, StopKind.DELIVERY)),
                reference,
                SketchMap.of(stops, track, WIDTH, HEIGHT));
    }

    private static String place(StopView stop) {
        return stop == null
                ? ""
                : Stream.of(stop.name(), stop.city(), stop.country())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static ZoneId zone(ShipmentView s) {
        StopView to = stop(s, StopKind.DELIVERY);
        return to == null || to.zone() == null ? ZoneOffset.UTC : ZoneId.of(to.zone());
    }

    private static StopView stop(ShipmentView s, StopKind kind) {
        return s.stops().stream()
                .filter(x -> x.kind() == kind)
                .reduce((a, b) -> kind == StopKind.PICKUP ? a : b)
                .orElse(null);
    }

    private static String bare(String postcode) {
        return postcode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
