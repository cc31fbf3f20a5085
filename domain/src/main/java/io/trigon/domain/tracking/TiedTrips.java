package io.trigon.domain.tracking;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what devices are tied to, as values that outlive the transaction. */
@ApplicationScoped
public class TiedTrips {
    /** A tie that lasts: where following goes on, and the fences to watch. */
    public record TiedTrip(TripMark mark, List<Geofence> fences) {}

    private static final int NARROWEST_METRES = 10;

    private Devices devices;

    protected TiedTrips() {}

    @Inject
    public TiedTrips(Devices devices) {
        this.devices = devices;
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
        return devices.lastingTies(device).stream().map(TiedTrips::trip).toList();
    }

    private static TiedTrip trip(DeviceTie tie) {
        Shipment shipment = tie.shipment();
        TripMark mark = new TripMark(tie.id(), shipment.trackingNumber(), tie.followedFrom(), tie.inside());
        List<Geofence> fences = shipment.stops().stream()
                .filter(s -> s.site() != null && s.site().point() != null)
                .map(s -> Geofence.ofStop(s.number(), ground(s.site())))
                .toList();
        return new TiedTrip(mark, fences);
    }

    private static FenceShape ground(Site site) {
        GeoPoint centre = GeoPoint.of(site.point().latitude(), site.point().longitude());
        return new Circle(centre, Math.max(NARROWEST_METRES, site.fenceMetres()));
    }
}
