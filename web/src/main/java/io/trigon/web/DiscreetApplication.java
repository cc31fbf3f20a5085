package io.trigon.web;

import jakarta.ws.rs.core.Application;
import java.util.Map;

/** Resources that say nothing of the server they run on. */
public abstract class DiscreetApplication extends Application {
    /** A redirect names a path and no host: what the request calls us stays out of answers. No description but ours. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true,
                "jersey.config.server.wadl.disableWadl",
                true);
    }
}
