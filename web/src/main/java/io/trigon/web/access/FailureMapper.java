package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * All other failures. A rule that broke inside a transaction may arrive wrapped; two who changed the same at once are told
 * so; what nobody foresaw is logged under a
 * reference that the answer names, and tells nothing else.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {
    private static final BrokenRule MET =
            new BrokenRule("changed-meanwhile", "somebody else changed this at the same time");
    private static final Logger LOG = System.getLogger(FailureMapper.class.getName());

    @Context
    private HttpServletRequest request;

    @Inject
    private Refusals refusals;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenRule rule) {
                return refusals.broken(request, rule);
            }
            if (cause instanceof OptimisticLockException) {
                return refusals.broken(request, MET);
            }
        }
        if (failure instanceof WebApplicationException known) {
            Response answer = known.getResponse();
            return answer.getStatus() < 400 || answer.hasEntity()
                    ? answer
                    : refusals.plain(request, answer.getStatus(), null);
        }
        if (failure instanceof IllegalArgumentException) {
            // perhaps a fault of ours: what a sender may do about it is told by a rule
            LOG.log(Level.WARNING, "refused " + request.getMethod() + " " + request.getRequestURI(), failure);
            return refusals.plain(request, 400, null);
        }
        String trace = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.ERROR, "failed " + request.getMethod() + " " + request.getRequestURI() + " " + trace, failure);
        return refusals.plain(request, 500, trace);
    }
}
