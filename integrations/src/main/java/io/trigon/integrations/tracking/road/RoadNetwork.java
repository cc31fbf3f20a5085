package io.trigon.integrations.tracking.road;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.RoadDistances;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Distances on the installed roads. Until they are read, and when they can't be, it says so. Answers are remembered by places of
 * a kilometre or so; a device that moves on asks for little that is new.
 */
@ApplicationScoped
public class RoadNetwork implements RoadDistances {
    private static final System.Logger LOG = System.getLogger(RoadNetwork.class.getName());
    private static final int REMEMBERED = 50_000;

    /** Parts of a degree. */
    private static final double GRID = 100;

    private record Trip(long fromLatitude, long fromLongitude, long toLatitude, long toLongitude) {
        static Trip of(GeoPoint from, GeoPoint to) {
            return new Trip(grid(from.latitude()), grid(from.longitude()), grid(to.latitude()), grid(to.longitude()));
        }

        private static long grid(double degrees) {
            return Math.round(degrees * GRID);
        }
    }

    /** What was found between two places near these, by what the crow flies between them. */
    private record Known(Distance distance, double crowMetres) {}

    private final Map<Trip, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Trip, Known> eldest) {
            return size() > REMEMBERED;
        }
    });

    private volatile Finding state = Finding.NONE;
    private volatile TruckGraph graph;
    private boolean closed;

    @Override
    public Distance between(GeoPoint from, GeoPoint to) {
        TruckGraph roads = graph;
        if (roads == null) {
            return Distance.no(state);
        }
        double crow = from.metresTo(to);
        Trip trip = Trip.of(from, to);
        Known before = known.get(trip);
        if (before == null) {
            before = new Known(ask(roads, from, to), crow);
            if (before.distance().finding() != Finding.TOO_SLOW) {
                known.put(trip, before);
            }
        }
        return moved(before, crow);
    }

    /** Of a place nearby the crow's difference is added; it never becomes shorter than the crow flies. */
    private static Distance moved(Known before, double crow) {
        Double metres = before.distance().metres();
        return metres == null ? before.distance() : Distance.of(Math.max(crow, metres + crow - before.crowMetres()));
    }

    private static Distance ask(TruckGraph roads, GeoPoint from, GeoPoint to) {
        try {
            return roads.between(from, to);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.WARNING, "no way was found on the road network", trouble);
            return Distance.no(Finding.BROKEN);
        }
    }

    /** Reads them; whoever asks meanwhile is told that they are being prepared. Doesn't throw. */
    void prepare(Supplier<TruckGraph> source) {
        state = Finding.PREPARING;
        try {
            keep(source.get());
        } catch (RoadsMissing trouble) {
            state = Finding.BROKEN;
            LOG.log(System.Logger.Level.ERROR, "no road network: {0}", trouble.getMessage());
            LOG.log(System.Logger.Level.DEBUG, "no road network", trouble);
        } catch (RuntimeException | LinkageError | OutOfMemoryError trouble) {
            state = Finding.BROKEN;
            LOG.log(System.Logger.Level.ERROR, "the road network cannot be read; distances are estimated", trouble);
        }
    }

    private synchronized void keep(TruckGraph read) {
        if (closed) {
            read.close();
            return;
        }
        graph = read;
        LOG.log(System.Logger.Level.INFO, "the road network is ready: {0}", read.size());
    }

    /** No question is under way any more; what is still being read is closed when it is there. */
    synchronized void close() {
        closed = true;
        TruckGraph roads = graph;
        graph = null;
        state = Finding.NONE;
        known.clear();
        if (roads != null) {
            roads.close();
        }
    }
}
