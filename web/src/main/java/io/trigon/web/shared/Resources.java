package io.trigon.web.shared;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** Files of the web module on the class path, under {@code io/trigon/web/}. */
final class Resources {
    private static final String ROOT = "/io/trigon/web/";

    private Resources() {}

    static InputStream open(String path) throws IOException {
        InputStream in = Resources.class.getResourceAsStream(ROOT + path);
        if (in == null) {
            throw new FileNotFoundException(ROOT + path);
        }
        return in;
    }
}
