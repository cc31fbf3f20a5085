package io.trigon.domain.testing;

import io.trigon.domain.tracking.Device;
import io.trigon.domain.tracking.DeviceTie;
import io.trigon.domain.tracking.Devices;
import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.Forecasts;
import io.trigon.domain.tracking.LaneTrip;
import io.trigon.domain.tracking.LaneTrips;
import io.trigon.domain.tracking.Positions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Devices, their fixes, forecasts and the memory of lanes, in lists. */
public final class InMemoryTracking implements Positions, Devices, Forecasts, LaneTrips {
    private final List<Fix> fixes = new CopyOnWriteArrayList<>();
    private final List<Device> devices = new CopyOnWriteArrayList<>();
    private final List<DeviceTie> ties = new CopyOnWriteArrayList<>();
    private final List<EtaForecast> forecasts = new CopyOnWriteArrayList<>();
    private final List<LaneTrip> trips = new CopyOnWriteArrayList<>();

    @Override
    public int append(List<Fix> batch) {
        int before = fixes.size();
        for (Fix fix : batch) {
            boolean known = fixes.stream().anyMatch(f -> f.device().equals(fix.device()) && f.at().equals(fix.at()));
            if (!known) {
                fixes.add(fix);
            }
        }
        return fixes.size() - before;
    }

    @Override
    public Optional<Fix> latestOf(long shipmentId) {
        return trackOf(shipmentId, Integer.MAX_VALUE).stream().reduce((a, b) -> b);
    }

    @Override
    public Optional<Fix> around(long shipmentId, Instant at, Duration within) {
        return trackOf(shipmentId, Integer.MAX_VALUE).stream()
                .filter(f -> Duration.between(at, f.at()).abs().compareTo(within) <= 0)
                .min(Comparator.comparing(f -> Duration.between(at, f.at()).abs()));
    }

    @Override
    public List<Fix> trackOf(long shipmentId, int limit) {
        List<String> tied =
                tiesOf(shipmentId).stream().map(t -> t.device().identifier()).toList();
        return fixes.stream()
                .filter(f -> tied.contains(f.device()))
                .sorted(Comparator.comparing(Fix::at))
                .toList();
    }

    @Override
    public List<Fix> since(String device, Instant after, int limit) {
        return fixes.stream()
                .filter(f -> f.device().equals(device) && f.at().isAfter(after))
                .sorted(Comparator.comparing(Fix::at))
                .limit(limit)
                .toList();
    }

    @Override
    public Device add(Device device) {
        devices.add(Ids.give(device));
        return device;
    }

    @Override
    public Optional<Device> byIdentifier(String identifier) {
        return devices.stream().filter(d -> d.identifier().equals(identifier)).findFirst();
    }

    @Override
    public List<Device> mountedOn(String equipment) {
        return devices.stream().filter(d -> equipment.equals(d.mountedOn())).toList();
    }

    @Override
    public DeviceTie add(DeviceTie tie) {
        tie.shipment().stops().stream().filter(s -> s.site() != null).forEach(s -> Ids.give(s.site()));
        ties.add(Ids.give(tie));
        return tie;
    }

    @Override
    public Optional<DeviceTie> tieById(long id) {
        return ties.stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public List<DeviceTie> lastingTies(String deviceIdentifier) {
        return allLastingTies().stream()
                .filter(t -> t.device().identifier().equals(deviceIdentifier))
                .toList();
    }

    @Override
    public List<DeviceTie> tiesOf(long shipmentId) {
        return ties.stream().filter(t -> t.shipment().id() == shipmentId).toList();
    }

    @Override
    public List<DeviceTie> allLastingTies() {
        return ties.stream().filter(t -> t.until() == null).toList();
    }

    @Override
    public Optional<EtaForecast> of(long shipmentId) {
        return forecasts.stream().filter(f -> f.shipmentId() == shipmentId).findFirst();
    }

    @Override
    public EtaForecast add(EtaForecast forecast) {
        forecasts.add(Ids.give(forecast));
        return forecast;
    }

    @Override
    public LaneTrip add(LaneTrip trip) {
        trips.add(Ids.give(trip));
        return trip;
    }

    @Override
    public Set<Long> taught(Collection<Long> shipmentIds) {
        return trips.stream()
                .map(LaneTrip::shipmentId)
                .filter(shipmentIds::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<LaneTrip> lastOn(String lane, int limit) {
        return trips.stream()
                .filter(t -> t.lane().equals(lane))
                .sorted(Comparator.comparing(LaneTrip::arrivedAt).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<LaneTrip> last(int limit) {
        return trips.stream()
                .sorted(Comparator.comparing(LaneTrip::arrivedAt).reversed())
                .limit(limit)
                .toList();
    }
}
