package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.trigon.systemtests.RunningTrigon;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people see. Pictures of every page stay in {@code target/pictures} for a look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalIT {
    private static final String KEY = "demo-account-manager";
    private static final Path PICTURES = Path.of("target", "pictures");

    private final RunningTrigon trigon = RunningTrigon.demo();
    private Browsing browsing;
    private OnTheRoad shipment;
    private String device;
    private String received;
    private String sent;

    @BeforeAll
    void open() {
        browsing = new Browsing(trigon);
        shipment = OnTheRoad.in(trigon);
        for (String list : List.of("inbound", "outbound")) {
            String path = "/api/v1/exchange/" + list + "?limit=1";
            RunningTrigon.await("a message " + list, Duration.ofMinutes(1), () -> trigon.get(path, KEY)
                    .body()
                    .contains("\"id\""));
        }
        received = first("/api/v1/exchange/inbound?limit=1").get("id").getAsString();
        sent = first("/api/v1/exchange/outbound?limit=1").get("id").getAsString();
        device = first("/api/v1/devices?limit=1").get("device").getAsString();
    }

    @AfterAll
    void close() {
        browsing.close();
    }

    /** All, or those whose name begins as {@code -Dportal.pages} says, such as {@code exchange}. */
    private Map<String, String> pages() {
        Map<String, String> wanted = new TreeMap<>(all());
        String begin = System.getProperty("portal.pages", "");
        wanted.keySet().removeIf(name -> Stream.of(begin.split(",")).noneMatch(name::startsWith));
        assertThat(wanted).as("pages named %s", begin).isNotEmpty();
        return wanted;
    }

    private Map<String, String> all() {
        return Map.ofEntries(
                Map.entry("home", "/app/home"),
                Map.entry("shipments", "/app/shipments"),
                Map.entry("shipment", "/app/shipments/" + shipment.trackingNumber()),
                Map.entry("triangles", "/app/triangles"),
                Map.entry("triangle", "/app/triangles/" + shipment.triangle()),
                Map.entry("tasks", "/app/tasks"),
                Map.entry("exchange", "/app/exchange"),
                Map.entry("exchange-quarantine", "/app/exchange/quarantine"),
                Map.entry("exchange-dead", "/app/exchange/dead"),
                Map.entry("exchange-replays", "/app/exchange/replays?in=" + received + "&out=" + sent),
                Map.entry("exchange-received", "/app/exchange/inbound/" + received),
                Map.entry("exchange-sent", "/app/exchange/outbound/" + sent),
                Map.entry("exchange-compare-with", "/app/exchange/compare?left=in-" + received),
                Map.entry(
                        "exchange-compare", "/app/exchange/compare?only=1&left=in-" + received + "&right=out-" + sent),
                Map.entry("contracts", "/app/contracts"),
                Map.entry("freight-bills", "/app/freight-bills"),
                Map.entry("forecasts", "/app/forecasts"),
                Map.entry("invoices", "/app/invoices"),
                Map.entry("users", "/app/admin/users"),
                Map.entry("keys", "/app/admin/keys"),
                Map.entry("partners", "/app/admin/partners"),
                Map.entry("partner", "/app/admin/partners/DEMOSHIP"),
                Map.entry("partner-as2", "/app/admin/partners/DEMOSHIP/as2"),
                Map.entry("partner-connection", "/app/admin/partners/DEMOSHIP/connection"),
                Map.entry("partner-new", "/app/admin/partners/new"),
                Map.entry("partner-file", "/app/admin/partners/file"),
                Map.entry("test-desk", "/app/conformance"),
                Map.entry("test-desk-of-one", "/app/conformance/DEMOSHIP"),
                Map.entry("check", "/app/exchange/check"),
                Map.entry("devices", "/app/admin/devices"),
                Map.entry("device", "/app/admin/devices/" + device),
                Map.entry("audit", "/app/admin/audit"),
                Map.entry("inbox", "/app/inbox"),
                Map.entry("scan", "/app/scan"),
                Map.entry("map", "/app/map"),
                Map.entry("map-geofences", "/app/geofences"),
                Map.entry("map-geofence-new", "/app/geofences/new"),
                Map.entry("help", "/app/help"));
    }

    @ParameterizedTest(name = "{0} px, dark {2}, {3}")
    @CsvSource({"1440, 1000, false, en", "1440, 1000, true, zh", "390, 844, false, zh", "390, 844, true, en"})
    void everyPageIsWholeAndAxeFindsNothing(int width, int height, boolean dark, String language) {
        Page page = browsing.windowOf("admin", width, height, dark);
        List<String> found = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(page.url() + ": " + m.text());
            }
        });
        page.navigate(trigon.url() + "/app/home?lang=" + language);
        pages().forEach((name, path) -> {
            var answer = page.navigate(trigon.url() + path);
            String picture = name + "-" + width + (dark ? "-dark-" : "-light-") + language + ".png";
            Picture.ofWindow(page, PICTURES.resolve(picture));
            if (answer.status() != 200) {
                found.add(name + " answers " + answer.status());
            }
            Object tooWide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
            if (Boolean.TRUE.equals(tooWide)) {
                found.add(name + " is wider than the window");
            }
            assertThat(page.getAttribute("html", "lang")).startsWith(language);
            unreachable(page).forEach(what -> found.add(name + ": no key reaches " + what));
            new AxeBuilder(page)
                    .analyze()
                    .getViolations()
                    .forEach(v -> found.add(name + ": " + v.getId() + " at "
                            + v.getNodes().get(0).getTarget()));
        });
        page.context().close();

        assertThat(found).isEmpty();
        assertThat(complaints).isEmpty();
    }

    /** What can be clicked in the page and is passed over by the tabulator key. */
    private static List<String> unreachable(Page page) {
        Object found = page.evaluate(
                """
                () => [...document.querySelectorAll('main a[href], main button, main input, main select, main textarea, main summary')]
                  .filter(e => e.type !== 'hidden' && !e.disabled && !e.closest('fieldset[disabled], [aria-hidden=true]'))
                  .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex < 0)
                  .map(e => e.outerHTML.slice(0, 80))
                """);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    @Test
    void anOpenPageShowsANewEventWithinASecond() {
        Page page = browsing.windowOf("account-manager", 1440, 1000, false);
        page.navigate(trigon.url() + "/app/shipments/" + shipment.trackingNumber());
        page.waitForSelector("#live-mark.on");
        untilShown(page, "Gate ");

        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            took.add(untilShown(page, "Yard "));
        }
        page.context().close();

        Duration middle = took.stream().sorted().toList().get(2);
        assertThat(middle).as("the middle one of %s", took).isLessThan(Duration.ofSeconds(1));
    }

    /**
     * How long the page took to show a scan. That of the first one since the server started is no measure of it, nor is any
     * single one on a machine that does something else at the moment.
     */
    private Duration untilShown(Page page, String where) {
        String place = where + System.nanoTime();
        var scan = trigon.post(
                "/api/v1/scans", KEY, "{\"code\":\"00" + shipment.sscc() + "\",\"site\":\"" + place + "\"}");
        long reported = System.nanoTime();
        assertThat(scan.statusCode()).as(scan.body()).isEqualTo(201);
        page.waitForSelector("text=" + place, new Page.WaitForSelectorOptions().setTimeout(60_000));
        return Duration.ofNanos(System.nanoTime() - reported);
    }

    @Test
    void aWrongPasswordIsToldApartFromNothing() {
        Page page = browsing.window(1440, 1000, false);
        page.navigate(trigon.url() + "/login");
        page.fill("#login", "nobody-here");
        page.fill("#password", "wrong");
        page.click("button[type=submit]");
        String unknown = page.textContent("[role=alert]").strip();
        page.fill("#login", "carrier");
        page.fill("#password", "wrong");
        page.click("button[type=submit]");
        String known = page.textContent("[role=alert]").strip();
        page.context().close();

        assertThat(known).isEqualTo(unknown).isNotEmpty();
    }

    @Test
    void theTrackingPageIsReadableWithoutScriptOnAPhone() {
        Page page = browsing.window(390, 844, false);
        var answer = page.navigate(trigon.url() + "/track/" + shipment.trackingNumber());
        Picture.ofPage(page, PICTURES.resolve("track-390.png"));
        var violations = new AxeBuilder(page).analyze().getViolations();
        String text = page.textContent("main");
        String source = answer.text();
        page.context().close();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(source).doesNotContain("<script");
        assertThat(text).isNotBlank();
        assertThat(violations).isEmpty();
    }

    private JsonObject first(String path) {
        return JsonParser.parseString(trigon.get(path, KEY).body())
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject();
    }
}
