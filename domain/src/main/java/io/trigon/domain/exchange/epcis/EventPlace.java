package io.trigon.domain.exchange.epcis;

import io.trigon.domain.party.Site;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an event happened, as seen from a shipment.
 *
 * @param stop null when it was at none of its stops
 * @param name what to call it; null when the event says no place
 */
record EventPlace(Stop stop, String name) {

    /** By the GLN of the read point, else of the business location: that of a stop's site, else of the company there. */
    static EventPlace of(ObservedEvent event, Shipment shipment, NamedGoods goods) {
        List<EpcisId> said = Stream.of(event.readPoint(), event.bizLocation())
                .filter(Objects::nonNull)
                .toList();
        return said.stream()
                .flatMap(id -> stopAt(shipment, id, goods).stream())
                .findFirst()
                .map(stop -> new EventPlace(stop, stop.site().name()))
                .orElseGet(() ->
                        new EventPlace(null, said.isEmpty() ? null : said.get(0).raw()));
    }

    /** Where one place is both, it is the first stop before the pick-up, and then the last. */
    private static Optional<Stop> stopAt(Shipment shipment, EpcisId id, NamedGoods goods) {
        String gln = id.gln().map(g -> g.value()).orElse(null);
        List<Stop> sites = shipment.stops().stream()
                .filter(s ->
                        s.site() != null && gln != null && gln.equals(s.site().code()))
                .toList();
        List<Stop> stops = !sites.isEmpty()
                ? sites
                : shipment.stops().stream()
                        .filter(s -> gln != null && gln.equals(glnOf(s.site())))
                        .toList();
        if (stops.size() < 2) {
            return stops.stream().findFirst();
        }
        boolean waiting = goods.statusOf(shipment).compareTo(ShipmentStatus.AT_PICKUP) <= 0;
        return Optional.of(stops.get(waiting ? 0 : stops.size() - 1));
    }

    private static String glnOf(Site site) {
        return site == null || site.company() == null ? null : site.company().gln();
    }

    boolean isSaid() {
        return name != null;
    }

    /** Null when it was at no stop. */
    StopKind kind() {
        return stop == null ? null : stop.kind();
    }

    Integer stopNumber() {
        return stop == null ? null : stop.number();
    }
}
