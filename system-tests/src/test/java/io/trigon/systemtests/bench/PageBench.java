package io.trigon.systemtests.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.trigon.systemtests.RunningTrigon;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Tracking pages beside a static file of the same server: one that many look at, then many in turn. */
final class PageBench {
    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Pattern STYLE = Pattern.compile("href=\"(/[^\"]+\\.css[^\"]*)\"");

    private PageBench() {}

    static void measure(RunningTrigon trigon) {
        List<String> pages = pages(trigon);
        Matcher style = STYLE.matcher(trigon.get(pages.get(0), null).body());
        String file = style.find() ? style.group(1) : "/health/live";
        byte[] one = Wire.get(pages.get(0));
        List<byte[]> all = pages.stream().map(Wire::get).toList();
        Rush.Result alone = rush(trigon, n -> one);
        Rush.Result turns = rush(trigon, n -> all.get((int) (n % all.size())));
        byte[] asset = Wire.get(file);
        String beside = "static file " + file.replaceAll(".*/", "") + ": " + text(rush(trigon, n -> asset));
        String connections = ", requests per second (" + CONNECTIONS + " connections)";
        Figures.row("one tracking page that many look at" + connections, text(alone), beside, "pages");
        Figures.row(
                "tracking pages of " + all.size() + " shipments in turn" + connections, text(turns), beside, "pages");
    }

    private static List<String> pages(RunningTrigon trigon) {
        String list = trigon.get("/api/v1/shipments?limit=100", "demo-account-manager")
                .body();
        var items = JsonParser.parseString(list).getAsJsonObject().getAsJsonArray("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(item -> "/track/" + item.get("trackingNumber").getAsString())
                .toList();
    }

    private static String text(Rush.Result result) {
        String refused = result.refused() == 0 ? "" : ", " + result.refused() + " refused";
        return Figures.of(result.perSecond()) + "/s, p99 " + Figures.millis(result.p99()) + refused;
    }

    private static Rush.Result rush(RunningTrigon trigon, LongFunction<byte[]> request) {
        int port = URI.create(trigon.url()).getPort();
        Rush.run(port, CONNECTIONS, WARM_UP, request);
        return Rush.run(port, CONNECTIONS, TIME, request);
    }
}
