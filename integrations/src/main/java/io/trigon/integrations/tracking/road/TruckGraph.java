package io.trigon.integrations.tracking.road;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.PointList;
import com.graphhopper.util.exceptions.ConnectionNotFoundException;
import com.graphhopper.util.exceptions.PointNotFoundException;
import com.graphhopper.util.exceptions.PointOutOfBoundsException;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.RoadDistances.Distance;
import io.trigon.domain.tracking.RoadDistances.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The roads of an extract as a loaded truck may use them: no weight below 18 t, no height below 4 m, no width below 2.6 m, no way
 * without permission for its kind. Contracted, so that a question costs milliseconds.
 */
final class TruckGraph implements AutoCloseable {
    private static final String TRUCK = "truck";
    private static final String VALUES =
            "car_access, car_average_speed, road_access, hgv, max_weight, max_height, max_width";
    private static final int NODES_MOST = 2_000_000;
    private static final long MILLIS_MOST = 300;

    /** A dock that lies so far from any road lies outside. */
    private static final double SNAP_METRES = 5_000;

    private final GraphHopper hopper;

    private TruckGraph(GraphHopper hopper) {
        this.hopper = hopper;
    }

    /** Reads an extract ({@code .pbf}, {@code .osm}) into a folder, which holds all of it when this returns. */
    static void prepare(Path extract, Path folder) {
        GraphHopper hopper = truck(folder).setOSMFile(extract.toString());
        hopper.setAllowWrites(true);
        try {
            hopper.importOrLoad();
        } finally {
            hopper.close();
        }
    }

    /** @throws IllegalStateException when the folder holds no graph of trucks */
    static TruckGraph load(Path folder) {
        GraphHopper hopper = truck(folder);
        hopper.setAllowWrites(false);
        boolean loaded = Files.isDirectory(folder) && hopper.load();
        if (!loaded) {
            hopper.close();
            throw new IllegalStateException("there is no prepared graph in " + folder);
        }
        return new TruckGraph(hopper);
    }

    private static GraphHopper truck(Path folder) {
        GraphHopper hopper = new GraphHopper();
        hopper.setGraphHopperLocation(folder.toString());
        hopper.setEncodedValuesString(VALUES);
        hopper.setProfiles(new Profile(TRUCK).setCustomModel(model()));
        hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(TRUCK));
        hopper.getRouterConfig().setCalcPoints(false);
        hopper.getRouterConfig().setInstructionsEnabled(false);
        hopper.getRouterConfig().setMaxVisitedNodes(NODES_MOST);
        return hopper;
    }

    private static CustomModel model() {
        return new CustomModel()
                .addToPriority(Statement.If("hgv == NO || !car_access", Statement.Op.MULTIPLY, "0"))
                .addToPriority(Statement.If("max_width < 2.6 || max_height < 4", Statement.Op.MULTIPLY, "0"))
                .addToPriority(Statement.If("max_weight < 18", Statement.Op.MULTIPLY, "0"))
                .addToPriority(Statement.If(
                        "road_access == PRIVATE || road_access == DESTINATION || hgv == DESTINATION",
                        Statement.Op.MULTIPLY,
                        "0.1"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed * 0.9"))
                .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "88"));
    }

    Distance between(GeoPoint from, GeoPoint to) {
        GHRequest asked = new GHRequest(from.latitude(), from.longitude(), to.latitude(), to.longitude());
        asked.setProfile(TRUCK);
        asked.putHint(Parameters.Routing.TIMEOUT_MS, MILLIS_MOST);
        GHResponse answer = hopper.route(asked);
        if (answer.hasErrors()) {
            return Distance.no(finding(answer.getErrors()));
        }
        PointList snapped = answer.getBest().getWaypoints();
        double near = from.metresTo(place(snapped, 0)) + to.metresTo(place(snapped, snapped.size() - 1));
        return near > 2 * SNAP_METRES
                ? Distance.no(Finding.OUTSIDE)
                : Distance.of(answer.getBest().getDistance() + near);
    }

    private static GeoPoint place(PointList points, int index) {
        return GeoPoint.of(points.getLat(index), points.getLon(index));
    }

    private static Finding finding(List<Throwable> errors) {
        Throwable first = errors.get(0);
        if (first instanceof PointNotFoundException || first instanceof PointOutOfBoundsException) {
            return Finding.OUTSIDE;
        }
        return first instanceof ConnectionNotFoundException ? Finding.NO_WAY : Finding.TOO_SLOW;
    }

    /** Places where ways meet, and ways between them. */
    String size() {
        return hopper.getBaseGraph().getNodes() + " places and "
                + hopper.getBaseGraph().getEdges() + " ways";
    }

    @Override
    public void close() {
        hopper.close();
    }
}
