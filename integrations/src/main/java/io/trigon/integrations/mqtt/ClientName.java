package io.trigon.integrations.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** By what name a broker knows this node, and keeps what it has not heard yet. Made once and kept in the data folder. */
final class ClientName {
    private static final int RANDOM_LETTERS = 12;

    private ClientName() {}

    static String in(Path data) {
        Path file = data.resolve("mqtt.client");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                String random = UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_LETTERS);
                Files.writeString(file, "trigon-" + random + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
