package io.trigon.systemtests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.trigon.systemtests.RunningTrigon;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A dock worker scans with a phone: without a network, with one again, and by the camera. */
class ScanPageIT {
    private static final String KEY = "demo-account-manager";
    private static final Path PICTURES = Path.of("target", "pictures");

    private final RunningTrigon trigon = RunningTrigon.demo();

    @Test
    void whatIsScannedOfflineIsSentLaterAndTheCameraReadsALabel() throws Exception {
        JsonObject unit = scannable();
        String shipment = unit.get("trackingNumber").getAsString();
        String sscc = unit.get("sscc").getAsString();
        Path film = RunningTrigon.temporaryFolder("film").resolve("label.y4m");
        try (Browsing browsing = new Browsing(trigon, FilmedLabel.cameraBefore("00" + sscc, film))) {
            Page page = browsing.windowOf("care-agent", 390, 844, false);
            page.navigate(trigon.url() + "/app/scan");
            page.waitForSelector("#scan[data-ready=yes]");

            page.context().setOffline(true);
            page.reload();
            page.fill("#scan-site", "Dock 7");
            typeWhatNoFieldTakes(page, "9".repeat(501));
            type(page, "(00)" + sscc);
            type(page, "(00)" + sscc.substring(0, 17) + (sscc.endsWith("0") ? "1" : "0"));
            page.waitForSelector("#scan-list li[data-state=waiting] >> nth=2");
            assertThat(page.getAttribute("#scan", "data-mood")).isEqualTo("offline");
            assertThat(scansAt(shipment, "Dock 7")).isZero();

            page.context().setOffline(false);
            page.waitForSelector("#scan-list li[data-state=done]");
            page.waitForSelector("#scan-list li[data-state=refused]:has-text('check digit')");
            page.waitForSelector("#scan-list li[data-state=refused]:has-text('at most 500 characters; this has 501')");
            assertThat(scansAt(shipment, "Dock 7")).isEqualTo(1);

            page.fill("#scan-site", "Dock 8");
            page.click("#scan-camera");
            page.waitForSelector("#scan[data-camera=on]");
            page.waitForFunction("document.getElementById('scan-video').videoWidth > 0");
            page.click("#scan-shot");
            page.waitForSelector("#scan-list li[data-state=done] >> nth=1");
            assertThat(scansAt(shipment, "Dock 8")).isEqualTo(1);

            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("scan-done.png"))
                    .setFullPage(true));
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
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

    /** The first shipment on the road that has a unit with a label: its tracking number and the SSCC of that unit. */
    private JsonObject scannable() {
        for (JsonElement item :
                json("/api/v1/shipments?status=IN_TRANSIT&limit=100").getAsJsonArray("items")) {
            String number = item.getAsJsonObject().get("trackingNumber").getAsString();
            for (JsonElement unit : json("/api/v1/shipments/" + number).getAsJsonArray("units")) {
                JsonElement sscc = unit.getAsJsonObject().get("sscc");
                if (sscc != null && !sscc.isJsonNull()) {
                    JsonObject found = new JsonObject();
                    found.addProperty("trackingNumber", number);
                    found.add("sscc", sscc);
                    return found;
                }
            }
        }
        throw new AssertionError("no shipment on the road has a unit with an SSCC");
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
