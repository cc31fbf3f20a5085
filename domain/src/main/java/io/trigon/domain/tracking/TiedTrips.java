package io.trigon.domain.tracking;

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
        TripMark mark = new TripMark(tie.id(), shipment.trackingNumber(), tie.followedFrom(), tie.insideStops());
        List<Geofence> fences = shipment.stops().stream()
                .filter(s -> s.site() != null && s.site().point() != null)
                .map(s -> {
                    GeoPoint centre = s.site().point();
                    return new Geofence(
                            s.number(),
                            GeoPoint.of(centre.latitude(), centre.longitude()),
                            s.site().fenceMetres());
                })
                .toList();
        return new TiedTrip(mark, fences);
    }
}
