package io.trigon.web.tracking.fleet;

import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.Outlook;
import io.trigon.domain.tracking.fleet.SeeFleet;
import io.trigon.domain.tracking.fleet.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The live map and, beside it, what it shows as a list.
 *
 * @param shown those that fit, at most so many as a person reads
 * @param found how many fit
 * @param show the filter: "", an outlook, or silent
 * @param tiles URL pattern of the map tiles; null for none
 */
public record FleetPage(
        List<Vehicle> shown,
        int found,
        int total,
        long late,
        long risky,
        String text,
        String show,
        Instant now,
        String tiles) {
    private static final int ROWS = 60;

    static FleetPage of(List<Vehicle> all, String text, String show, Instant now, String tiles) {
        List<Vehicle> found = all.stream()
                .filter(vehicle -> fits(vehicle, show, now) && holds(vehicle, text))
                .toList();
        return new FleetPage(
                found.stream().limit(ROWS).toList(),
                found.size(),
                all.size(),
                count(all, Outlook.LATE),
                count(all, Outlook.AT_RISK_OF_DELAY),
                text,
                show,
                now,
                tiles);
    }

    private static long count(List<Vehicle> all, Outlook outlook) {
        return all.stream().filter(vehicle -> vehicle.outlook() == outlook).count();
    }

    private static boolean fits(Vehicle vehicle, String show, Instant now) {
        return show.isEmpty()
                || (show.equals("silent")
                        ? isSilent(vehicle, now)
                        : vehicle.outlook().name().equals(show));
    }

    private static boolean isSilent(Vehicle vehicle, Instant now) {
        return vehicle.at().plus(SeeFleet.SILENT).isBefore(now);
    }

    /** The browser looks in the same words. */
    private static boolean holds(Vehicle vehicle, String text) {
        String wanted = text.toUpperCase(Locale.ROOT);
        Stream<String> ofLoads = vehicle.loads().stream().flatMap(FleetPage::words);
        return Stream.concat(Stream.of(vehicle.name(), vehicle.device(), vehicle.equipment()), ofLoads)
                .filter(Objects::nonNull)
                .anyMatch(word -> word.toUpperCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<String> words(Load load) {
        return Stream.of(load.trackingNumber(), load.shipper(), load.consignee());
    }

    public boolean isSilent(Vehicle vehicle) {
        return isSilent(vehicle, now);
    }

    /** Names it on the map. */
    public String key(Vehicle vehicle) {
        return FleetJson.key(vehicle);
    }

    /** Minutes after the promise; null when it is not late. */
    public Long lateBy(Vehicle vehicle) {
        if (vehicle.outlook() != Outlook.LATE) {
            return null;
        }
        Load load = vehicle.loads().get(0);
        return Duration.between(load.promised(), load.expected()).toMinutes();
    }

    public boolean isNarrowed() {
        return !text.isEmpty() || !show.isEmpty();
    }
}
