package io.trigon.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Roads of Montana as we drew them, in the form of OpenStreetMap: a highway from Billings over Livingston, which lies to the south, to
 * Bozeman, and streets around Billings. Far from all places of the sample world.
 */
public final class DrawnRoads {
    private static final double[] BILLINGS = {45.7833, -108.5007};
    private static final double[] SOUTHERN_PASS = {45.0, -109.8};
    private static final double[] BOZEMAN = {45.6797, -111.0386};

    /** A network of fewer ways counts as a mistake in the map. */
    private static final int STREETS = 15;

    private final StringBuilder nodes = new StringBuilder();
    private final StringBuilder ways = new StringBuilder();

    private DrawnRoads() {}

    /** Places on the highway, each with latitude and longitude. */
    public static double[][] highway() {
        return new double[][] {BILLINGS, SOUTHERN_PASS, BOZEMAN};
    }

    /** Writes the file and returns it. */
    static Path in(Path folder) {
        try {
            return Files.writeString(folder.resolve("montana.osm"), new DrawnRoads().draw());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String draw() {
        node(1, BILLINGS[0], BILLINGS[1]);
        node(2, SOUTHERN_PASS[0], SOUTHERN_PASS[1]);
        node(3, BOZEMAN[0], BOZEMAN[1]);
        way(1, 1, 2, 3);
        way(2, 1, 1000);
        for (int row = 0; row < STREETS; row++) {
            for (int column = 0; column < STREETS; column++) {
                node(corner(row, column), BILLINGS[0] + 0.01 + row * 0.002, BILLINGS[1] + 0.01 + column * 0.002);
            }
        }
        for (int street = 0; street < STREETS; street++) {
            long[] eastward = new long[STREETS];
            long[] northward = new long[STREETS];
            for (int at = 0; at < STREETS; at++) {
                eastward[at] = corner(street, at);
                northward[at] = corner(at, street);
            }
            way(100 + street, eastward);
            way(200 + street, northward);
        }
        return "<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n" + nodes + ways + "</osm>\n";
    }

    private static long corner(int row, int column) {
        return 1000L + row * STREETS + column;
    }

    private void node(long id, double latitude, double longitude) {
        nodes.append(String.format(
                Locale.ROOT, "<node id='%d' version='1' lat='%.6f' lon='%.6f'/>%n", id, latitude, longitude));
    }

    private void way(long id, long... along) {
        ways.append("<way id='").append(id).append("' version='1'>");
        for (long node : along) {
            ways.append("<nd ref='").append(node).append("'/>");
        }
        ways.append("<tag k='highway' v='primary'/></way>\n");
    }
}
