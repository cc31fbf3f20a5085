package io.trigon.web.access;

import io.trigon.domain.access.WriteAudit;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Writes down each deed that came through a door: who, which operation, to which record, with what answer. Deeds of the API
 * write themselves down in their own transaction (AuditDeed); here they are met again only when they were refused.
 */
@Provider
public class AuditFilter implements ContainerResponseFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentViewer current;

    @Inject
    private WriteAudit audit;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var method = resource.getResourceMethod();
        Door door = method == null ? null : method.getAnnotation(Door.class);
        if (door == null || SAFE.contains(request.getMethod()) || response.getStatus() >= 500) {
            return;
        }
        String path = request.getUriInfo().getRequestUri().getPath();
        boolean api = path.startsWith("/api/") || path.startsWith("/epcis");
        if (api && response.getStatus() < 400) {
            return;
        }
        current.find()
                .ifPresent(viewer ->
                        audit.write(viewer.login(), door.value().name(), path, String.valueOf(response.getStatus())));
    }
}
