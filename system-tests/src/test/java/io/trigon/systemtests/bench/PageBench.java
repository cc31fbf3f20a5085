package io.trigon.systemtests.bench;

import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tracking page beside a static file of the same server. */
final class PageBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Pattern STYLE = Pattern.compile("href=\"(/[^\"]+\\.css[^\"]*)\"");

    private PageBench() {}

    static void measure(RunningTrigon trigon) {
        String list =
                trigon.get("/api/v1/shipments?limit=1", "demo-account-manager").body();
        String number = JsonParser.parseString(list)
                .getAsJsonObject()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("trackingNumber")
                .getAsString();
        String page = "/track/" + number;
        Matcher style = STYLE.matcher(trigon.get(page, null).body());
        String file = style.find() ? style.group(1) : "/health/live";
        Rush.Result pages = rush(trigon, page);
        Rush.Result files = rush(trigon, file);
        Figures.row(
                "tracking page, requests per second (" + CONNECTIONS + " connections)",
                text(pages),
                "static file " + file.replaceAll(".*/", "") + ": " + text(files),
                "pages");
    }

    private static String text(Rush.Result result) {
        String refused = result.refused() == 0 ? "" : ", " + result.refused() + " refused";
        return Figures.of(result.perSecond()) + "/s, p99 " + Figures.millis(result.p99()) + refused;
    }

    private static Rush.Result rush(RunningTrigon trigon, String path) {
        int port = URI.create(trigon.url()).getPort();
        byte[] request = Wire.get(path);
        Rush.run(port, CONNECTIONS, WARM_UP, n -> request);
        return Rush.run(port, CONNECTIONS, TIME, n -> request);
    }
}
