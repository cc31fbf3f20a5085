package io.trigon.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Reads a body that isn't there as an empty object, so that the rules say what is missing. */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class AbsentBody implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        boolean wants =
                request.getMethod().equals("POST") || request.getMethod().equals("PUT");
        if (wants && !request.hasEntity()) {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
            request.setEntityStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));
        }
    }
}
