package io.trigon.integrations.exchange.x12;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Payloads of partners and their expected readings, as files under the test resources. */
public final class Fixtures {

    private static final Path SOURCE = Path.of("src/test/resources/io/trigon/integrations/exchange/x12");

    private Fixtures() {}

    public static byte[] bytes(String name) throws IOException {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    /** The expected reading; run once with -Dfixtures.write=true to write down a new one, then read it with your eyes. */
    public static String expected(String name, String actual) throws IOException {
        if (Boolean.getBoolean("fixtures.write")) {
            Files.writeString(SOURCE.resolve(name), actual);
            return actual;
        }
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
