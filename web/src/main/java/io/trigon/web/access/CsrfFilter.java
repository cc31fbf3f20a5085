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
        if (MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getEntityStream().readNBytes(LARGEST_FORM + 1);
            if (body.length > LARGEST_FORM) {
                context.abortWith(refusals.plain(request, 413, null));
                return;
            }
            context.setEntityStream(new ByteArrayInputStream(body));
            TypedForm form = TypedForm.read(request.getRequestURI(), new String(body, StandardCharsets.UTF_8));
            form.keepIn(request);
            token = token == null ? form.value("csrf") : token;
        }
        if (visit == null || !visit.accepts(token)) {
            context.abortWith(refusals.staleToken(request));
        }
    }
}
