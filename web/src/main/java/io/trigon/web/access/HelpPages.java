package io.trigon.web.access;

import io.trigon.domain.access.Operation;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the words mean, and the keys. */
@Path("/help")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HelpPages {
    /** The page needs nothing. */
    public record Help() {}

    @GET
    @Door(Operation.SEE_HOME)
    public Page help() {
        return new Page("access/help", new Help());
    }
}
