package io.trigon.integrations.tracking.road;

import static io.trigon.integrations.tracking.road.SmallTown.EAST;
import static io.trigon.integrations.tracking.road.SmallTown.EAST_NORTH;
import static io.trigon.integrations.tracking.road.SmallTown.ISLAND;
import static io.trigon.integrations.tracking.road.SmallTown.NORTH;
import static io.trigon.integrations.tracking.road.SmallTown.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.RoadDistances;
import io.trigon.domain.tracking.RoadDistances.Distance;
import io.trigon.domain.tracking.RoadDistances.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadNetworkTest {
    @TempDir
    private Path folder;

    private final RoadNetwork network = new RoadNetwork();
    private final List<String> progress = new ArrayList<>();
    private Path extract;

    @BeforeEach
    void draw() throws IOException {
        extract = SmallTown.asPbf(folder);
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void aTruckGoesRoundByTheBridgeThatCarriesIt() {
        install(extract);
        double round = SOUTH.metresTo(EAST) + EAST.metresTo(EAST_NORTH) + EAST_NORTH.metresTo(NORTH);
        assertThat(metres(SOUTH, NORTH)).isEqualTo(round, within(200.0));
        assertThat(metres(SOUTH, NORTH)).isGreaterThan(10 * SOUTH.metresTo(NORTH));
    }

    @Test
    void anExtractInXmlTellsTheSame() throws IOException {
        install(SmallTown.asXml(folder));
        double xml = metres(SOUTH, NORTH);
        RoadNetwork other = new RoadNetwork();
        other.prepare(() -> source(extract).open(progress::add));
        assertThat(other.between(SOUTH, NORTH).metres()).isEqualTo(xml, within(1.0));
        other.close();
    }

    @Test
    void whatIsAskedAgainOfPlacesNearbyIsRememberedAndMovesOn() {
        install(extract);
        double whole = metres(SOUTH, EAST);
        GeoPoint onTheWay = GeoPoint.of(48.00, 9.002);
        assertThat(whole - metres(onTheWay, EAST)).isEqualTo(SOUTH.metresTo(onTheWay), within(2.0));
    }

    @Test
    void whereNoRoadLeadsItSaysSo() {
        install(extract);
        assertThat(network.between(SOUTH, ISLAND)).isEqualTo(Distance.no(Finding.NO_WAY));
        assertThat(network.between(SOUTH, GeoPoint.of(10, 10))).isEqualTo(Distance.no(Finding.OUTSIDE));
        assertThat(network.between(SOUTH, GeoPoint.of(48.12, 9.20)).finding()).isEqualTo(Finding.OUTSIDE);
    }

    @Test
    void withoutRoadsAndWhileTheyAreReadItSaysSo() {
        assertThat(network.between(SOUTH, EAST)).isEqualTo(Distance.no(Finding.NONE));
        network.prepare(() -> {
            assertThat(network.between(SOUTH, EAST)).isEqualTo(Distance.no(Finding.PREPARING));
            return source(extract).open(progress::add);
        });
        assertThat(network.between(SOUTH, EAST).finding()).isEqualTo(Finding.ROADS);
    }

    @Test
    void whatIsWrongIsSaidWithWhatToDoNext() throws IOException {
        Path broken = Files.writeString(folder.resolve("letter.osm.pbf"), "this is no extract");
        assertThatThrownBy(() -> source(broken).open(progress::add))
                .isInstanceOf(RoadsMissing.class)
                .hasMessageContaining("letter.osm.pbf is no whole extract of OpenStreetMap")
                .hasMessageContaining("Fetch it anew");
        assertThatThrownBy(() -> source(folder.resolve("missing.pbf")).open(progress::add))
                .isInstanceOf(RoadsMissing.class)
                .hasMessageContaining("There is no file and no folder")
                .hasMessageContaining("Put an extract");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> source(empty).open(progress::add))
                .isInstanceOf(RoadsMissing.class)
                .hasMessageContaining("holds no prepared graph")
                .hasMessageContaining("Name the extract itself");
    }

    /** Who fills the memory ends the server: JVMs of ours exit when it is full. */
    @Test
    void whatNeedsMoreMemoryThanThereIsIsNotBegun() throws IOException {
        long size = Files.size(extract);
        assertThatThrownBy(() -> new RoadSource(extract, folder.resolve("kept"), 4 * size - 1).open(progress::add))
                .isInstanceOf(RoadsMissing.class)
                .hasMessageContaining("Set memory to");
        assertThat(progress).isEmpty();
        assertThat(folder.resolve("kept")).doesNotExist();
    }

    @Test
    void whatIsNoExtractLeavesTheHouseRunningOnEstimates() throws IOException {
        install(Files.writeString(folder.resolve("broken.osm.pbf"), "this is no extract"));
        assertThat(network.between(SOUTH, EAST)).isEqualTo(Distance.no(Finding.BROKEN));
        RoadDistances other = new RoadNetwork();
        ((RoadNetwork) other)
                .prepare(() -> source(folder.resolve("missing.pbf")).open(progress::add));
        assertThat(other.between(SOUTH, EAST)).isEqualTo(Distance.no(Finding.BROKEN));
    }

    @Test
    void anExtractIsReadOnceUntilItChanges() throws IOException {
        install(extract);
        network.close();
        source(extract).open(progress::add).close();
        assertThat(progress).hasSize(1);
        Files.setLastModifiedTime(extract, FileTime.from(Instant.EPOCH));
        source(extract).open(progress::add).close();
        assertThat(progress).hasSize(2);
        assertThat(graphs()).as("the graph of before is gone").hasSize(1);
    }

    @Test
    void whatWasBrokenOffIsBegunAnew() throws IOException {
        Path part = Files.createDirectories(folder.resolve("kept/half.part"));
        Files.writeString(part.resolve("nodes"), "half");
        install(extract);
        assertThat(metres(SOUTH, EAST)).isPositive();
        assertThat(graphs()).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void aPreparedGraphIsReadAsItIs() throws IOException {
        install(extract);
        double known = metres(SOUTH, NORTH);
        network.close();
        Path prepared = folder.resolve("kept").resolve(graphs().get(0));
        RoadNetwork other = new RoadNetwork();
        other.prepare(() -> new RoadSource(prepared, folder.resolve("unused"), Long.MAX_VALUE).open(progress::add));
        assertThat(other.between(SOUTH, NORTH).metres()).isEqualTo(known);
        other.close();
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    private void install(Path from) {
        network.prepare(() -> source(from).open(progress::add));
    }

    private RoadSource source(Path from) {
        return new RoadSource(from, folder.resolve("kept"), Long.MAX_VALUE);
    }

    private double metres(GeoPoint from, GeoPoint to) {
        Distance found = network.between(from, to);
        assertThat(found.finding()).isEqualTo(Finding.ROADS);
        return found.metres();
    }

    private List<String> graphs() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("kept"))) {
            return all.map(p -> p.getFileName().toString()).toList();
        }
    }
}
