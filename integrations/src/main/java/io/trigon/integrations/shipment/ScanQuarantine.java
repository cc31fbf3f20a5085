package io.trigon.integrations.shipment;

import io.trigon.domain.exchange.ContentHash;
import io.trigon.domain.tracking.NotStored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps messages of scanners that were refused where their files would lie, in {@code scans/<login>/quarantine}, with the
 * reason beside them. Mended, they may be put into {@code in}. The same message is kept once, however often it comes.
 */
@ApplicationScoped
public class ScanQuarantine {
    /** Who sends so many different ones is broken; nothing of them is thrown away, so nothing more is taken. */
    private static final int MOST = 5_000;

    private static final int HASH = 16;

    private Path root;

    protected ScanQuarantine() {}

    @Inject
    public ScanQuarantine(@ConfigProperty(name = "trigon.data", defaultValue = "data") String data) {
        this.root = Path.of(data).toAbsolutePath().normalize().resolve("scans");
    }

    /** @throws NotStored when there is no more room */
    void keep(String login, String scanner, byte[] message, String reason) {
        Path folder = root.resolve(login).resolve("quarantine");
        String name = "mqtt-" + scanner.replace(':', '_') + "-"
                + ContentHash.of(message).substring(0, HASH) + ".json";
        try {
            if (!Files.exists(folder.resolve(name)) && isFull(folder)) {
                throw new NotStored("the quarantine of " + login + " is full");
            }
            WholeFile.write(folder, name + ".reason.txt", reason + "\n");
            WholeFile.write(folder, name, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFull(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(2L * MOST).count() >= 2L * MOST;
        }
    }
}
