package io.trigon.domain.shipment;

import io.trigon.domain.party.Site;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a scan was made, as far as it can be made out: a stop of the shipment, a site that we know, or words.
 *
 * @param stop null elsewhere
 * @param name what to call the place; null when none was given
 * @param point null when unknown
 */
record ScanPlace(Stop stop, String name, GeoPoint point) {
    static final ScanPlace UNSAID = new ScanPlace(null, null, null);

    /** With the longest mark and a time it fits what a milestone is known by. */
    private static final int LONGEST_KEY = 200;

    private static final int BEGINNING = 150;

    static ScanPlace at(Stop stop) {
        return new ScanPlace(stop, stop.site().name(), stop.site().point());
    }

    static ScanPlace at(Site site) {
        return new ScanPlace(null, site.name(), site.point());
    }

    /** The stop that the text names by its site's code or name or its company's GLN; before pick-up the first, then the last. */
    static Optional<Stop> stopNamed(Shipment shipment, String text) {
        List<Stop> named = shipment.stops().stream()
                .filter(s -> s.site() != null && isCalled(s.site(), text))
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        boolean waiting = shipment.status().compareTo(ShipmentStatus.AT_PICKUP) <= 0;
        return Optional.of(waiting ? named.get(0) : named.get(named.size() - 1));
    }

    private static boolean isCalled(Site site, String text) {
        return text.equalsIgnoreCase(site.code())
                || text.equalsIgnoreCase(site.name())
                || (site.company() != null && text.equals(site.company().gln()));
    }

    MilestoneCode milestone() {
        if (stop != null) {
            return stop.kind() == StopKind.PICKUP ? MilestoneCode.LOADED : MilestoneCode.ARRIVED_DELIVERY;
        }
        return name == null ? MilestoneCode.EN_ROUTE : MilestoneCode.TERMINAL_IN;
    }

    /** What the place is known by, however it is written; a long name by its beginning and its hash. */
    String key() {
        if (stop != null) {
            return "stop " + stop.number();
        }
        String text = Objects.toString(name, "").toUpperCase(Locale.ROOT);
        return text.length() <= LONGEST_KEY
                ? text
                : Words.atMost(BEGINNING, text) + "#" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Integer stopNumber() {
        return stop == null ? null : stop.number();
    }
}
