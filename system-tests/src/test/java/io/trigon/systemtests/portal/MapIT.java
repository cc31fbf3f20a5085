package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The map in a real browser: the fleet that moves, a track that is replayed, a fence that is drawn. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MapIT {
    private static final String KEY = "demo-account-manager";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int MANY = 5_000;

    private final RunningTrigon trigon = RunningTrigon.demo();
    private final List<String> complaints = new ArrayList<>();
    private Browsing browsing;
    private OnTheRoad shipment;

    @BeforeAll
    void open() {
        browsing = new Browsing(trigon);
        shipment = OnTheRoad.in(trigon);
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    @Test
    void theFleetIsOnTheMapAndAVehicleThatIsHeardAppearsByItself() {
        Page page = window("account-manager", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/map");
        page.waitForSelector("#fleet[data-ready=yes]");
        int before = shown(page);
        look(page, "map-fleet");
        drive("MAP-LIVE", 3);
        page.waitForFunction("n => Number(document.getElementById('fleet').dataset.shown) > n", before);
        page.waitForSelector("#list :text('MAP-LIVE')");

        page.click("li:has-text('MAP-LIVE') [data-spot]");
        page.waitForSelector("#fleet[data-triangle='" + shipment.trackingNumber() + "']");
        assertThat(page.textContent(".veh-card")).contains("MAP-LIVE").contains(shipment.trackingNumber());
        look(page, "map-triangle");
        page.fill("#filter", "map-live");
        page.waitForSelector("#fleet[data-shown='1']");
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPartySeesItsOwnOnTheMapAndNothingElse() {
        Page staff = window("account-manager", 1440, 1000, false);
        Page shipper = window("shipper", 390, 844, true);
        shipper.navigate(trigon.url() + "/app/map");
        shipper.waitForSelector("#fleet[data-ready=yes]");
        look(shipper, "map-fleet-shipper-390");
        JsonArray own = vehicles(shipper);
        own.forEach(vehicle -> vehicle.getAsJsonObject().getAsJsonArray("l").forEach(load -> {
            String number = load.getAsJsonArray().get(0).getAsString();
            assertThat(shipper.request()
                            .get(trigon.url() + "/app/shipments/" + number)
                            .status())
                    .isEqualTo(200);
        }));
        assertThat(own.size()).isLessThan(vehicles(staff).size());
        assertThat(shipper.request().get(trigon.url() + "/app/geofences").status())
                .isEqualTo(403);
        staff.context().close();
        shipper.context().close();
    }

    @Test
    void aTrackIsReplayedByKeysWithItsHaltsAndCrossings() {
        drive("MAP-TRACK", 60);
        Page page = window("account-manager", 1440, 1000, true);
        page.navigate(trigon.url() + "/app/admin/devices/MAP-TRACK");
        page.waitForSelector("[data-replay]:not([hidden])");
        assertThat(page.textContent("[data-rows]")).contains("stood");
        page.focus("[data-time]");
        page.keyboard().press("Home");
        long begin = at(page);
        page.keyboard().press("PageUp");
        assertThat(at(page)).isGreaterThan(begin);
        page.click("[data-play]");
        page.waitForFunction(
                "t => Number(document.querySelector('[data-replay]').dataset.at) > t + 120", (double) begin);
        page.click("[data-play]");
        page.click("[data-replay] summary");
        page.locator("[data-replay]").scrollIntoViewIfNeeded();
        look(page, "map-replay-device");
        page.navigate(trigon.url() + "/app/shipments/" + shipment.trackingNumber());
        page.waitForSelector("[data-replay]:not([hidden])");
        page.locator("[data-replay]").scrollIntoViewIfNeeded();
        look(page, "map-replay-shipment");
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFenceIsDrawnChangedByKeysUndoneSavedTakenAwayAndBroughtBack() {
        Page page = window("account-manager", 1440, 1000, false);
        page.onDialog(Dialog::accept);
        page.navigate(trigon.url() + "/app/geofences/new");
        page.waitForSelector("#fence-map[data-ready=yes]");
        draw(page);
        assertThat(corners(page)).hasSize(4);
        page.click("[data-tool=undo]");
        assertThat(corners(page)).isEmpty();
        page.click("[data-tool=redo]");
        String first = corners(page).get(0);
        page.locator(".corner:not(.mid)").first().focus();
        page.keyboard().press("ArrowUp");
        assertThat(corners(page).get(0)).isNotEqualTo(first);
        look(page, "map-fence-drawn");
        typeSmallYard(page, "MapIT yard");
        page.click("#fence-preview");
        page.waitForSelector("#fence-map[data-previewed]");
        look(page, "map-fence-preview");
        done(page, "button:has-text('Save')");
        assertThat(trigon.get("/api/v1/geofences?q=MapIT", KEY).body()).contains("MapIT yard");

        done(page, "button:has-text('Take away')");
        assertThat(trigon.get("/api/v1/geofences?q=MapIT", KEY).body()).doesNotContain("MapIT yard");
        done(page, "li:has-text('MapIT yard') button:has-text('Bring back')");
        assertThat(trigon.get("/api/v1/geofences?q=MapIT", KEY).body()).contains("MapIT yard");
        page.navigate(trigon.url() + "/app/geofences");
        page.waitForSelector("#fences[data-drawn]");
        look(page, "map-fences");
        String file = page.request().get(trigon.url() + "/app/geofences/export").text();
        assertThat(file).contains("FeatureCollection").contains("MapIT yard");
        page.fill("#text", file.replace("MapIT yard", "MapIT copy"));
        done(page, "button:has-text('Import')");
        assertThat(trigon.get("/api/v1/geofences?q=MapIT", KEY).body()).contains("MapIT copy");
        page.context().close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void positionsComeAsJsonCsvAndGeoJsonAndAPartyGetsItsOwn() {
        drive("MAP-API", 10);
        String device = "?device=MAP-API&limit=4";
        JsonObject part = JsonParser.parseString(
                        trigon.get("/api/v1/positions" + device, KEY).body())
                .getAsJsonObject();
        assertThat(part.getAsJsonArray("items")).hasSize(4);
        String next = part.get("next").getAsString();
        assertThat(trigon.get("/api/v1/positions" + device + "&after=" + next, KEY)
                        .body())
                .contains("MAP-API");
        var csv = trigon.get("/api/v1/positions/csv?device=MAP-API", KEY);
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.body()).startsWith("device,at,latitude").contains("MAP-API");
        var geo = trigon.get("/api/v1/positions/geojson?shipment=" + shipment.trackingNumber(), KEY);
        assertThat(JsonParser.parseString(geo.body()).getAsJsonObject().getAsJsonArray("features"))
                .isNotEmpty();
        assertThat(trigon.get("/api/v1/positions?box=175,-20,-175,-10", KEY).statusCode())
                .isEqualTo(200);
        assertThat(trigon.get("/api/v1/positions?box=1,2,3", KEY).statusCode()).isEqualTo(422);
        assertThat(trigon.get("/api/v1/shipments/" + shipment.trackingNumber() + "/track", KEY)
                        .body())
                .contains("\"halts\"")
                .contains("\"crossings\"");
        assertThat(trigon.get("/api/v1/devices/MAP-API/track", "demo-shipper").statusCode())
                .isEqualTo(403);
    }

    /** Prints what it takes; the bound leans on what the map of the few of the demo takes on the same machine. */
    @Test
    void fiveThousandVehiclesComeQuickly() {
        Page page = window("account-manager", 1440, 1000, false);
        openMap(page);
        Duration few = timed(() -> openMap(page));
        page.navigate("about:blank");
        IntStream.range(0, MANY).parallel().forEach(i -> {
            String device = "MANY-" + i;
            trigon.post("/api/v1/devices", KEY, "{\"device\":\"" + device + "\"}");
            report(device, Instant.now().minusSeconds(i % 3_000), -30 + (i % 90), -20 + (i / 90) % 160, 60);
        });
        page.request().get(trigon.url() + "/app/map/fleet");
        Duration feed = timed(() -> page.request().get(trigon.url() + "/app/map/fleet"));
        Duration html = timed(() -> page.request().get(trigon.url() + "/app/map"));
        Duration whole = timed(() -> openMap(page));
        assertThat(shown(page)).isGreaterThanOrEqualTo(MANY);
        Object moved = page.evaluate(
                """
                () => { const t = performance.now(); document.querySelector('#fleet .leaflet-control-zoom-in').click();
                  return Math.round(performance.now() - t); }
                """);
        int drawn = Integer.parseInt(page.getAttribute("#fleet", "data-drawn"));
        System.out.printf(
                "fleet of %d: feed %d ms, page %d ms, map ready %d ms, zoom %s ms, %d things drawn%n",
                shown(page), feed.toMillis(), html.toMillis(), whole.toMillis(), moved, drawn);
        look(page, "map-fleet-5000");
        page.context().close();
        assertThat(drawn).isLessThan(1_000);
        assertThat(whole).isLessThan(Duration.ofSeconds(4).plus(few.multipliedBy(4)));
    }

    private void openMap(Page page) {
        page.navigate(trigon.url() + "/app/map");
        page.waitForSelector("#fleet[data-ready=yes]");
    }

    private static Duration timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Stands at the pick-up for twenty minutes, and drives then; one position a minute until now. */
    private void drive(String device, int positions) {
        JsonArray stops = JsonParser.parseString(trigon.get("/api/v1/shipments/" + shipment.trackingNumber(), KEY)
                        .body())
                .getAsJsonObject()
                .getAsJsonArray("stops");
        JsonObject from = stops.get(0).getAsJsonObject();
        double latitude = from.get("latitude").getAsDouble();
        double longitude = from.get("longitude").getAsDouble();
        Instant begin = Instant.now().minus(Duration.ofMinutes(positions));
        for (int i = 0; i <= positions; i++) {
            int driven = Math.max(0, i - 20);
            report(
                    device,
                    begin.plus(Duration.ofMinutes(i)),
                    latitude,
                    longitude + driven * 0.015,
                    driven == 0 ? 0 : 75);
        }
        var tied = trigon.post(
                "/api/v1/shipments/" + shipment.trackingNumber() + "/devices", KEY, "{\"device\":\"" + device + "\"}");
        assertThat(tied.statusCode()).as(tied.body()).isEqualTo(201);
        report(device, Instant.now(), latitude + 0.1, longitude, 75);
    }

    private void report(String device, Instant at, double latitude, double longitude, int kmh) {
        String query = String.format(
                Locale.ROOT,
                "/?id=%s&lat=%.5f&lon=%.5f&timestamp=%d&speed=%.1f&bearing=%d",
                device,
                latitude,
                longitude,
                at.getEpochSecond(),
                kmh / 1.852,
                Math.floorMod(device.hashCode(), 360));
        var answer = trigon.send(HttpRequest.newBuilder(URI.create(trigon.osmandUrl() + query))
                .GET()
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void draw(Page page) {
        page.locator("#fence-map").scrollIntoViewIfNeeded();
        var box = page.locator("#fence-map").boundingBox();
        page.click("[data-tool=outline]");
        for (int[] at : new int[][] {{300, 150}, {500, 150}, {500, 300}, {300, 300}}) {
            page.mouse().click(box.x + at[0], box.y + at[1]);
        }
        page.keyboard().press("Enter");
        page.waitForSelector("#fence-map[data-corners='4']");
    }

    private static void typeSmallYard(Page page, String name) {
        page.fill("#name", name);
        page.fill("#outline", "-17.0, 179.99\n-17.0, -179.99\n-17.02, -179.99\n-17.02, 179.99");
        page.fill("#buffer", "500");
        page.dispatchEvent("#outline", "change");
    }

    /** What was done is said on the next page. */
    private static void done(Page page, String button) {
        String said = Browsing.said(page, () -> page.click(button));
        assertThat(page.getAttribute(".flash", "class")).as(said).contains("ok");
    }

    private static List<String> corners(Page page) {
        return page.inputValue("#outline").lines().toList();
    }

    private static long at(Page page) {
        return Long.parseLong(page.getAttribute("[data-replay]", "data-at"));
    }

    private static int shown(Page page) {
        return Integer.parseInt(page.getAttribute("#fleet", "data-shown"));
    }

    private JsonArray vehicles(Page page) {
        return JsonParser.parseString(
                        page.request().get(trigon.url() + "/app/map/fleet").text())
                .getAsJsonObject()
                .getAsJsonArray("vehicles");
    }

    private Page window(String login, int width, int height, boolean dark) {
        Page page = browsing.windowOf(login, width, height, dark);
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(trigon.url() + "/app/home?lang=en");
        return page;
    }

    private static void look(Page page, String name) {
        Picture.ofWindow(page, PICTURES.resolve(name + ".png"));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name)
                .extracting(v -> v.getId() + " at " + v.getNodes().get(0).getTarget())
                .isEmpty();
    }
}
