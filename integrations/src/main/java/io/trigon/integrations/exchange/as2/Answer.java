package io.trigon.integrations.exchange.as2;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a request is answered with. */
record Answer(int status, Entity entity) {
    static Answer of(byte[] kept) {
        return new Answer(200, Entity.of(kept));
    }

    static Answer text(int status, String text) {
        return new Answer(
                status,
                new Entity(Map.of("Content-Type", "text/plain; charset=utf-8"), text.getBytes(StandardCharsets.UTF_8)));
    }
}
