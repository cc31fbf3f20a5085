package io.trigon.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Refuses an address with the character U+0000 in its path or its parameters: no text of ours has it, and not every database takes it. */
@Provider
public class TextFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext context) {
        UriInfo uri = context.getUriInfo();
        check(uri.getPathParameters());
        check(uri.getQueryParameters());
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (name.indexOf('\0') >= 0) {
                throw new Malformed("a name without the character U+0000 is wanted", "");
            }
            if (values.stream().anyMatch(value -> value != null && value.indexOf('\0') >= 0)) {
                throw new Malformed("a text without the character U+0000 is wanted", name);
            }
        });
    }
}
