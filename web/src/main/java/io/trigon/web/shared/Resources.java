package io.trigon.web.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the web module on the class path, under {@code io/trigon/web/}. */
public final class Resources {
    private static final String ROOT = "/io/trigon/web/";

    private Resources() {}

    static InputStream open(String path) throws IOException {
        InputStream in = Resources.class.getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new FileNotFoundException(ROOT + path);
        }
        return in;
    }

    /** The whole of a text file of ours. */
    public static String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
