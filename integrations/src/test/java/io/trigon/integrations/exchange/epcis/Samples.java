package io.trigon.integrations.exchange.epcis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The documents of the project OpenEPCIS (Apache-2.0), written by others than us. */
final class Samples {
    private static final List<String> ALL = Arrays.stream(
                    text("openepcis-test-resources.list").split("\\s+"))
            .map(line -> line.startsWith("/") ? line.substring(1) : line)
            .filter(line -> line.matches("(1\\.2|2\\.0)/EPCIS/.*\\.(json|xml)"))
            .sorted()
            .toList();

    private Samples() {}

    static Stream<String> under(String folder) {
        return ALL.stream().filter(name -> name.startsWith(folder));
    }

    static boolean exists(String name) {
        return ALL.contains(name);
    }

    static byte[] bytes(String name) {
        try (InputStream file = Samples.class.getClassLoader().getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
