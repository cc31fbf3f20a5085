package io.trigon.web.access;

import io.trigon.domain.access.Viewer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Lets a request through a {@link Door} only when the table of rights opens it to the viewer's role. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class DoorFilter implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest request;

    @Inject
    private CurrentViewer current;

    @Inject
    private Refusals refusals;

    @Override
    public void filter(ContainerRequestContext context) {
        Viewer viewer = current.find().orElse(null);
        if (viewer == null) {
            context.abortWith(refusals.unknownViewer(request));
            return;
        }
        if (mustChangePassword()) {
            context.abortWith(refusals.passwordFirst(request));
            return;
        }
        Door door = doorOf(resource.getResourceMethod());
        if (door == null || !viewer.may(door.value())) {
            context.abortWith(refusals.forbidden(request));
        }
    }

    private boolean mustChangePassword() {
        Visit visit = Paths.isApi(request) ? null : Visit.of(request);
        return visit != null && visit.needsNewPassword() && !Paths.of(request).startsWith(ProfilePages.PATH);
    }

    private static Door doorOf(Method method) {
        return method == null ? null : method.getAnnotation(Door.class);
    }
}
