package io.trigon.domain.tracking;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Reads what devices are tied to, as values that outlive the transaction. */
@ApplicationScoped
public class TiedTrips {
    /** A tie that lasts: since when, where following goes on, the fences of its stops, and where areas are found. */
    public record TiedTrip(Instant since, TripMark mark, List<Fence> fences, FenceMap fenceMap) {}

    private static final int NARROWEST_METRES = 10;

    private Devices devices;
    private FenceMap fenceMap;

    protected TiedTrips() {}

    @Inject
    public TiedTrips(Devices devices, FenceMap fenceMap) {
        this.devices = devices;
        this.fenceMap = fenceMap;
    }

    /** Identifiers of all devices with a tie that lasts. */
    @Transactional
    public List<String> devices() {
        return devices.allLastingTies().stream()
                .map(t -> t.device().identifier())
                .distinct()
                .toList();
    }

    @Transactional
    public List<TiedTrip> of(String device) {
        return devices.lastingTies(device).stream().map(this::trip).toList();
    }

    private TiedTrip trip(DeviceTie tie) {
        Shipment shipment = tie.shipment();
        TripMark mark = new TripMark(tie.id(), shipment.trackingNumber(), tie.followedFrom(), tie.inside());
        List<Fence> fences = shipment.stops().stream()
                .filter(s -> s.site() != null && s.site().point() != null)
                .map(s -> Fence.ofStop(s.number(), ground(s.site())))
                .toList();
        return new TiedTrip(tie.from(), mark, fences, fenceMap);
    }

    /** What was drawn around the site, else its circle. */
    private FenceShape ground(Site site) {
        return fenceMap.groundOf(site.id()).orElseGet(() -> circle(site));
    }

    private static Circle circle(Site site) {
        GeoPoint centre = GeoPoint.of(site.point().latitude(), site.point().longitude());
        return new Circle(centre, Math.max(NARROWEST_METRES, site.fenceMetres()));
    }
}
