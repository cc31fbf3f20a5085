package io.trigon.web.epcis;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Says with every answer which version of the standard is spoken, and refuses a client who can't be served. */
@Provider
public class VersionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        boolean served = Versions.isServed(request.getHeaderString("GS1-EPCIS-Version"))
                && Versions.isServed(request.getHeaderString("GS1-CBV-Version"));
        if (!served) {
            throw new NotAcceptableException();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Versions.headers().forEach((name, value) -> response.getHeaders().putSingle(name, value));
        boolean capture = request.getUriInfo().getPath().startsWith("capture") || response.getStatus() == 413;
        if (capture) {
            Versions.captureHeaders()
                    .forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }
}
