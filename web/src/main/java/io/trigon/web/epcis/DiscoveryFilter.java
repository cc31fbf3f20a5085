package io.trigon.web.epcis;

import io.trigon.web.access.CurrentViewer;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Answers OPTIONS on every path by the headers of {@link VersionFilter}; who has no key is refused at the doors. */
@Provider
@PreMatching
public class DiscoveryFilter implements ContainerRequestFilter {
    @Inject
    private CurrentViewer current;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("OPTIONS") && current.find().isPresent()) {
            request.abortWith(
                    Response.noContent().header("Allow", allowed(request)).build());
        }
    }

    private static String allowed(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String bare = path.replaceAll("^/|/$", "");
        boolean takes = bare.equals("capture") || bare.equals("events") || bare.equals("queries");
        return takes ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
    }
}
