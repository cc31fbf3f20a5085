package io.trigon.integrations.sample;

import io.trigon.domain.tracking.Fix;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Comes to our own doors from outside, as a partner or a device would. */
@ApplicationScoped
class SampleDoors {
    private static final double KMH_PER_KNOT = 1.852;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Path data;
    private String host;
    private int port;
    private HttpClient http;

    protected SampleDoors() {}

    @Inject
    SampleDoors(
            @ConfigProperty(name = "trigon.data", defaultValue = "data") String data,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind,
            @ConfigProperty(name = "trigon.port.osmand", defaultValue = "5055") int port) {
        this.data = Path.of(data);
        this.host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        this.port = port;
        this.http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Drops a file whole: written beside the folder, then moved into it. */
    public void drop(String partner, String name, String content) {
        Path folder = data.resolve("exchange").resolve(partner);
        try {
            Path written = Files.createTempFile(folder, "sample", ".tmp");
            Files.write(written, content.getBytes(StandardCharsets.UTF_8));
            Files.move(written, folder.resolve("in").resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a fix by the OsmAnd protocol; its speed is in knots. */
    public void send(Fix fix) throws IOException, InterruptedException {
        String query = String.format(
                Locale.ROOT,
                "id=%s&timestamp=%d&lat=%.6f&lon=%.6f&speed=%.2f&bearing=%.0f",
                fix.device(),
                fix.at().getEpochSecond(),
                fix.point().latitude(),
                fix.point().longitude(),
                fix.speedKmh() == null ? 0 : fix.speedKmh() / KMH_PER_KNOT,
                fix.bearing() == null ? 0 : fix.bearing());
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/?" + query))
                .timeout(PATIENCE)
                .build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
