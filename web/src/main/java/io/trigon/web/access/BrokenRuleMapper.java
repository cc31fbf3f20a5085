package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A broken rule, in the words of the door it was met at. */
@Provider
public class BrokenRuleMapper implements ExceptionMapper<BrokenRule> {
    @Context
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    @Override
    public Response toResponse(BrokenRule rule) {
        return refusals.broken(request, rule);
    }
}
