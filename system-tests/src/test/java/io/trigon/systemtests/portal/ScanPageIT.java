package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.trigon.systemtests.RunningTrigon;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A dock worker scans with a phone: without a network, with one again, and by the camera. */
class ScanPageIT {
    private static final String KEY = "demo-account-manager";
    private static final Path PICTURES = Path.of("target", "pictures");

    /**
     * Some browsers never say that the network is back, so none does here: the page has to find out by itself. It tries after
     * half a minute at most, when it had none for as long.
     */
    private static final Duration WITHOUT_BEING_TOLD = Duration.ofSeconds(75);

    private final RunningTrigon trigon = RunningTrigon.demo();

    @Test
    void whatIsScannedOfflineIsSentLaterAndTheCameraReadsALabel() throws Exception {
        OnTheRoad unit = OnTheRoad.in(trigon);
        String shipment = unit.trackingNumber();
        String sscc = unit.sscc();
        String yard = "Yard " + System.nanoTime();
        String dock = "Dock " + System.nanoTime();
        Path film = RunningTrigon.temporaryFolder("film").resolve("label.y4m");
        try (Browsing browsing = new Browsing(trigon, FilmedLabel.cameraBefore("00" + sscc, film))) {
            Page page = browsing.windowOf("care-agent", 390, 844, false);
            Witness witness = new Witness(page, "#scan");
            page.addInitScript("addEventListener('online', told => told.stopImmediatePropagation(), true);");
            page.navigate(trigon.url() + "/app/scan");
            witness.await("#scan[data-ready=yes]");

            witness.note("the network goes");
            page.context().setOffline(true);
            page.reload();
            page.fill("#scan-site", yard);
            typeWhatNoFieldTakes(page, "9".repeat(501));
            type(page, "(00)" + sscc);
            type(page, "(00)" + sscc.substring(0, 17) + (sscc.endsWith("0") ? "1" : "0"));
            witness.await("#scan-list li[data-state=waiting] >> nth=2");
            assertThat(page.getAttribute("#scan", "data-mood")).isEqualTo("offline");
            assertThat(scansAt(shipment, yard)).isZero();

            witness.note("the network is back");
            page.context().setOffline(false);
            witness.await("#scan-list li[data-state=done]", WITHOUT_BEING_TOLD);
            witness.await("#scan-list li[data-state=refused]:has-text('check digit')");
            witness.await("#scan-list li[data-state=refused]:has-text('at most 500 characters; this has 501')");
            assertThat(scansAt(shipment, yard)).isEqualTo(1);

            page.fill("#scan-site", dock);
            page.click("#scan-camera");
            witness.await("#scan[data-camera=on]");
            page.waitForFunction("document.getElementById('scan-video').videoWidth > 0");
            page.click("#scan-shot");
            witness.await("#scan-list li[data-state=done] >> nth=1");
            assertThat(scansAt(shipment, dock)).isEqualTo(1);

            Picture.ofPage(page, PICTURES.resolve("scan-done.png"));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            page.context().close();
        }
    }

    /** As a device does whose storage is full. */
    private static final String WITHOUT_ROOM =
            """
            window.room = true;
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (scan) {
              if (!window.room) throw new DOMException('full', 'QuotaExceededError');
              return put.call(this, scan);
            };
            Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };""";

    @Test
    void whatTheDeviceHasNoRoomForIsShownAndSentAllTheSame() {
        OnTheRoad unit = OnTheRoad.in(trigon);
        String bay = "Bay " + System.nanoTime();
        try (Browsing browsing = new Browsing(trigon)) {
            Page page = browsing.windowOf("care-agent", 390, 844, false);
            Witness witness = new Witness(page, "#scan");
            page.addInitScript(WITHOUT_ROOM);
            page.navigate(trigon.url() + "/app/scan");
            witness.await("#scan[data-ready=yes]");
            page.context().setOffline(true);
            page.evaluate("window.room = false");
            page.fill("#scan-site", bay);
            type(page, "(00)" + unit.sscc());
            page.setInputFiles("#scan-file", new FilePayload("label.jpg", "image/jpeg", new byte[] {1, 2, 3}));
            witness.await("#scan-list li[data-state=waiting]:has-text('No room left') >> nth=1");
            assertThat(page.textContent("#scan-waiting")).contains("2");

            page.context().setOffline(false);
            witness.await("#scan-list li[data-state=done]", WITHOUT_BEING_TOLD);
            witness.await("#scan-list li[data-state=refused]");
            assertThat(scansAt(unit.trackingNumber(), bay)).isEqualTo(1);
            page.evaluate("window.room = true");
            page.context().close();
        }
    }

    private static void type(Page page, String code) {
        page.fill("#scan-code", code);
        page.click("#scan-form button");
    }

    /** As a camera may read it: the field for typing would cut it. */
    private static void typeWhatNoFieldTakes(Page page, String code) {
        page.evaluate("code => { document.getElementById('scan-code').value = code; }", code);
        page.click("#scan-form button");
        page.waitForFunction("document.getElementById('scan-code').value === ''");
    }

    private long scansAt(String shipment, String place) {
        long count = 0;
        for (JsonElement milestone : json("/api/v1/shipments/" + shipment).getAsJsonArray("milestones")) {
            JsonElement at = milestone.getAsJsonObject().get("place");
            count += at != null && !at.isJsonNull() && place.equals(at.getAsString()) ? 1 : 0;
        }
        return count;
    }

    private JsonObject json(String path) {
        return JsonParser.parseString(trigon.get(path, KEY).body()).getAsJsonObject();
    }
}
