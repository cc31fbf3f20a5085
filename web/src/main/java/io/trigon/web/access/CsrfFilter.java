package io.trigon.web.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Refuses each portal request that changes something and doesn't carry the token of its session, in the header
 * {@code X-CSRF-Token} or in the field {@code csrf} of a form. The form is read here, bounded, and handed on unread.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class CsrfFilter implements ContainerRequestFilter {
    private static final int LARGEST_FORM = 256 * 1024;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (SAFE.contains(context.getMethod())) {
            return;
        }
        Visit visit = Visit.of(request);
        String token = context.getHeaderString("X-CSRF-Token");
        if (token == null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType())) {
            token = fromForm(context);
        }
        if (visit == null || !visit.accepts(token)) {
            context.abortWith(refusals.staleToken(request));
        }
    }

    private static String fromForm(ContainerRequestContext context) throws IOException {
        byte[] form = context.getEntityStream().readNBytes(LARGEST_FORM);
        context.setEntityStream(new ByteArrayInputStream(form));
        for (String pair : new String(form, StandardCharsets.UTF_8).split("&")) {
            if (pair.startsWith("csrf=")) {
                return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
