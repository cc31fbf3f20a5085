package io.trigon.integrations.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws how trucks of the past got along: by their road ({@code world/roads.csv}), by the traffic of each hour they were under way, by
 * the luck of the trip and of each of its hours. The same shipment that leaves at the same time has the same luck at every load.
 */
final class SampleRoads {
    private static final long SEED = 20_261_122;
    private static final double LUCK_OF_AN_HOUR = 0.12;

    private record Road(String from, String to, double km, double kmh, double spread) {
        double mark(int hundredth) {
            return km * hundredth / SampleTrip.WHOLE;
        }
    }

    private final List<Road> roads;
    private final SampleTraffic traffic;
    private final SampleSites sites;

    SampleRoads(SampleFolder folder, SampleSites sites) {
        this.roads = folder.rows("world/roads.csv").stream()
                .map(row -> new Road(
                        row.must("from_site"),
                        row.must("to_site"),
                        row.must("by_road_km", SampleRoads::positive),
                        row.must("kmh", SampleRoads::positive),
                        row.must("spread_percent", Double::valueOf) / 100))
                .toList();
        this.traffic = new SampleTraffic(folder);
        this.sites = sites;
    }

    static double positive(String number) {
        double value = Double.parseDouble(number);
        if (value >= 1 && value <= 100_000) {
            return value;
        }
        throw new IllegalArgumentException("not from 1 to 100000: " + number);
    }

    /** The way of a line of {@code world/shipments.csv} that left then. */
    SampleTrip trip(SampleRow shipment, Instant left) {
        Road road = shipment.must("to_site", to -> roadTo(shipment.must("from_site"), to));
        var luck = new SplittableRandom(SEED ^ shipment.must("shipment").hashCode());
        SampleTrip.Delay heldUp = shipment.get("held_up", SampleTrip.Delay::read);
        return new SampleTrip(left, marks(road, left, luck), heldUp);
    }

    private Road roadTo(String from, String to) {
        return roads.stream()
                .filter(r -> r.from().equals(from) && r.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("roads.csv knows no road there from " + from));
    }

    /** When each hundredth of the way was done. */
    private List<Instant> marks(Road road, Instant left, RandomGenerator luck) {
        String country = sites.card(road.from()).address().country();
        ZoneId zone = sites.zone(road.from());
        double pace = road.kmh() * Math.exp(road.spread() * luck.nextGaussian());
        List<Instant> marks = new ArrayList<>(List.of(left));
        ZonedDateTime at = left.atZone(zone);
        double done = 0;
        while (marks.size() <= SampleTrip.WHOLE) {
            ZonedDateTime hourEnds = at.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            double kmh = pace * traffic.share(country, at) * Math.exp(LUCK_OF_AN_HOUR * luck.nextGaussian());
            double seconds = Duration.between(at, hourEnds).toSeconds();
            double after = done + kmh / 3600 * seconds;
            while (marks.size() <= SampleTrip.WHOLE && after >= road.mark(marks.size())) {
                double part = road.mark(marks.size()) - done;
                marks.add(at.toInstant().plusSeconds(Math.round(part / kmh * 3600)));
            }
            done = after;
            at = hourEnds;
        }
        return marks;
    }
}
