package io.trigon.web.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.domain.tracking.Geofences.Ended;
import io.trigon.domain.tracking.fleet.Load;
import io.trigon.domain.tracking.fleet.Vehicle;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapPicturesTest {
    private static final Instant NOW = Pictures.NOW;
    private static final Vehicle LATE = vehicle("TRUCK-1", "Blue truck", 5, load("TG4K7Q2M9XW3ABD", 130));
    private static final Vehicle FINE = vehicle("TRUCK-2", null, 300, load("TG4K7Q2M9XW3ABE", -60));
    private static final Vehicle IDLE =
            new Vehicle("TRAILER-9", null, "TRL-9", NOW.minusSeconds(60), GeoPoint.of(48, 11), 0.0, null, List.of());

    @Test
    void theListBesideTheMapSaysTheSameInWords() {
        assertThat(fleet("fleet", List.of(LATE, FINE, IDLE), "", ""))
                .contains("3 vehicles: 1 late, 0 at risk.", "Blue truck", "2 h 10 min late", "62 km/h")
                .contains("Silent", "Without a shipment", "Nordwerk → Alpenland")
                .doesNotContain("style=");
    }

    @Test
    void theFilterAndTheWordsNarrowTheList() {
        assertThat(fleet("fleet-late", List.of(LATE, FINE, IDLE), "", "LATE"))
                .contains("Blue truck")
                .doesNotContain("TRUCK-2");
        assertThat(fleet("fleet-silent", List.of(LATE, FINE, IDLE), "", "silent"))
                .contains("TRUCK-2")
                .doesNotContain("Blue truck");
        assertThat(fleet("fleet-found", List.of(LATE, FINE, IDLE), "trl-9", ""))
                .contains("TRL-9")
                .doesNotContain("Blue truck");
        assertThat(fleet("fleet-none", List.of(LATE), "nobody", "")).contains("Nothing fits");
        assertThat(fleet("fleet-first", List.of(), "", "")).contains("Nothing to show yet");
    }

    @Test
    void aFenceIsDrawnInFieldsOrOnTheMap() {
        Drawn outline = drawn("POLYGON((9.9 53.5, 10 53.5, 10 53.6, 9.9 53.6, 9.9 53.5))", null);
        String html =
                Pictures.take("geofence", new Page("tracking/fence", FenceEdit.of(outline, null)), "/app/geofences/7");
        assertThat(html).contains("53.500000, 9.900000\n53.500000, 10.000000", "Around the site", "Take away");
        assertThat(Pictures.take(
                        "geofence-new", new Page("tracking/fence", FenceEdit.fresh(null)), "/app/geofences/new"))
                .contains("Draw a fence", "Preview");
    }

    @Test
    void theListOfFencesOffersWhatWasTakenAway() {
        Drawn circle = drawn(null, 900);
        var gone = List.of(new Ended(9, "Old yard", Geofence.Purpose.YARD, NOW.minusSeconds(600), "ann"));
        var page = FencePage.of(List.of(circle), gone, "", null);
        assertThat(Pictures.take("geofences", new Page("tracking/fences", page), "/app/geofences"))
                .contains("Port of Hamburg", "circle of 900 m", "Old yard", "Bring back", "Export as GeoJSON");
        assertThat(FenceFile.of(List.of(circle)).toString()).contains("\"radiusMetres\":900");
    }

    @Test
    void thousandsOfVehiclesMakeASmallFile() {
        var many = IntStream.range(0, 5_000)
                .mapToObj(i -> vehicle("DEVICE-" + i, null, 5, load("TG4K7Q2M9XW" + i, i)))
                .toList();
        assertThat(FleetJson.of(many).length()).isLessThan(1_200_000);
    }

    private static String fleet(String name, List<Vehicle> vehicles, String text, String show) {
        FleetPage page = FleetPage.of(vehicles, text, show, NOW, null);
        return Pictures.take(name, new Page("tracking/fleet", page), "/app/map");
    }

    private static Drawn drawn(String outline, Integer radius) {
        return new Drawn(
                7,
                1,
                "Port of Hamburg",
                Geofence.Purpose.PORT,
                null,
                null,
                outline,
                GeoPoint.of(53.55, 9.95),
                radius,
                "ann",
                NOW.minusSeconds(60));
    }

    private static Vehicle vehicle(String device, String label, int minutesAgo, Load load) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new Vehicle(device, label, null, at, GeoPoint.of(53.1, 9.8), 62.4, 145.0, List.of(load));
    }

    private static Load load(String number, int lateMinutes) {
        Instant promised = NOW.plusSeconds(7_200);
        Instant expected = promised.plus(Duration.ofMinutes(lateMinutes));
        return new Load(number, ShipmentStatus.IN_TRANSIT, "Nordwerk", "Alpenland", expected, expected, promised);
    }
}
