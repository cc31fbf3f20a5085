package io.trigon.web.access;

import jakarta.annotation.Priority;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** Refuses a form with a text that is too long, at the field that holds it; comes after who may send it was decided. */
@Provider
@Priority(Priorities.USER)
public class FormFilter implements ContainerRequestFilter {
    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        TypedForm form = TypedForm.of(request);
        if (form != null) {
            form.checkLengths();
        }
    }
}
