package io.trigon.integrations.tracking.road;

import com.google.protobuf.ByteString;
import io.trigon.domain.shared.GeoPoint;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.openstreetmap.osmosis.osmbinary.Osmformat;
import org.openstreetmap.osmosis.osmbinary.file.BlockOutputStream;
import org.openstreetmap.osmosis.osmbinary.file.FileBlock;

/**
 * A small extract of our own drawing, a river from west to east with two bridges. The near one carries 7.5 t; trucks go round by
 * the far one, 30 km to the east. Streets lie around the south and on an island.
 *
 * <pre>
 *   north  4 ──────────── 6
 *          │ 7.5 t        │
 *   south  1 ── 2 ─────── 5      island ▦
 * </pre>
 */
final class SmallTown {
    static final GeoPoint SOUTH = GeoPoint.of(48.00, 9.00);
    static final GeoPoint NORTH = GeoPoint.of(48.05, 9.00);
    static final GeoPoint EAST = GeoPoint.of(48.00, 9.40);
    static final GeoPoint EAST_NORTH = GeoPoint.of(48.05, 9.40);
    static final GeoPoint ISLAND = GeoPoint.of(48.20, 9.80);

    /** A network of fewer ways counts as a mistake in the map. */
    private static final int BLOCKS = 15;

    private static final long ISLANDERS = 10_000;
    private static final long TOWNSFOLK = 20_000;

    private SmallTown() {}

    private record Node(long id, GeoPoint at) {}

    private record Way(long id, String limit, List<Long> nodes) {}

    private static List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(List.of(
                new Node(1, SOUTH),
                new Node(2, GeoPoint.of(48.00, 9.20)),
                new Node(4, NORTH),
                new Node(5, EAST),
                new Node(6, EAST_NORTH)));
        nodes.addAll(blocks(ISLANDERS, ISLAND));
        nodes.addAll(blocks(TOWNSFOLK, GeoPoint.of(47.95, 8.95)));
        return nodes;
    }

    private static List<Way> ways() {
        List<Way> ways = new ArrayList<>(List.of(
                new Way(11, "7.5", List.of(1L, 4L)),
                new Way(12, null, List.of(1L, 2L, 5L)),
                new Way(13, null, List.of(5L, 6L)),
                new Way(14, null, List.of(4L, 6L))));
        ways.add(new Way(15, null, List.of(1L, TOWNSFOLK)));
        ways.addAll(streets(ISLANDERS));
        ways.addAll(streets(TOWNSFOLK));
        return ways;
    }

    /** Corners of a chequerboard of streets. */
    private static List<Node> blocks(long first, GeoPoint corner) {
        return IntStream.range(0, BLOCKS * BLOCKS)
                .mapToObj(i -> new Node(
                        first + i,
                        GeoPoint.of(corner.latitude() + i / BLOCKS * 0.002, corner.longitude() + i % BLOCKS * 0.002)))
                .toList();
    }

    private static List<Way> streets(long first) {
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < BLOCKS; i++) {
            long row = first + i * BLOCKS;
            long column = first + i;
            ways.add(new Way(first + 1_000 + i, null, corners(row, 1)));
            ways.add(new Way(first + 2_000 + i, null, corners(column, BLOCKS)));
        }
        return ways;
    }

    private static List<Long> corners(long from, int step) {
        return IntStream.range(0, BLOCKS).mapToObj(at -> from + at * step).toList();
    }

    static Path asXml(Path folder) throws IOException {
        StringBuilder osm = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n<osm version='0.6'>\n");
        for (Node node : nodes()) {
            osm.append("<node id='%d' version='1' lat='%s' lon='%s'/>%n"
                    .formatted(node.id(), node.at().latitude(), node.at().longitude()));
        }
        for (Way way : ways()) {
            osm.append("<way id='%d' version='1'>".formatted(way.id()));
            way.nodes().forEach(node -> osm.append("<nd ref='%d'/>".formatted(node)));
            osm.append("<tag k='highway' v='primary'/>");
            osm.append(way.limit() == null ? "" : "<tag k='maxweight' v='" + way.limit() + "'/>");
            osm.append("</way>\n");
        }
        return Files.writeString(folder.resolve("small-town.osm"), osm.append("</osm>\n"));
    }

    /** The same in the binary form that extracts come in. */
    static Path asPbf(Path folder) throws IOException {
        Path file = folder.resolve("small-town.osm.pbf");
        try (OutputStream out = Files.newOutputStream(file)) {
            BlockOutputStream blocks = new BlockOutputStream(out);
            ByteString header = Osmformat.HeaderBlock.newBuilder()
                    .addRequiredFeatures("OsmSchema-V0.6")
                    .build()
                    .toByteString();
            blocks.write(FileBlock.newInstance("OSMHeader", header, null));
            blocks.write(FileBlock.newInstance("OSMData", content().toByteString(), null));
            blocks.flush();
        }
        return file;
    }

    private static Osmformat.PrimitiveBlock content() {
        var words = Osmformat.StringTable.newBuilder();
        for (String word : List.of("", "highway", "primary", "maxweight", "7.5")) {
            words.addS(ByteString.copyFromUtf8(word));
        }
        var places = Osmformat.PrimitiveGroup.newBuilder();
        nodes().forEach(node -> places.addNodes(Osmformat.Node.newBuilder()
                .setId(node.id())
                .setLat(Math.round(node.at().latitude() * 1e7))
                .setLon(Math.round(node.at().longitude() * 1e7))));
        var roads = Osmformat.PrimitiveGroup.newBuilder();
        ways().forEach(way -> roads.addWays(way(way)));
        return Osmformat.PrimitiveBlock.newBuilder()
                .setStringtable(words)
                .addPrimitivegroup(places)
                .addPrimitivegroup(roads)
                .build();
    }

    private static Osmformat.Way way(Way way) {
        var packed = Osmformat.Way.newBuilder().setId(way.id()).addKeys(1).addVals(2);
        if (way.limit() != null) {
            packed.addKeys(3).addVals(4);
        }
        long before = 0;
        for (long node : way.nodes()) {
            packed.addRefs(node - before);
            before = node;
        }
        return packed.build();
    }
}
