package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** How a partner's machines are reached: its file server and its HTTPS address. */
@Path("/admin/partners/{partner: [A-Z0-9_-]{2,35}}/connection")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConnectionPages {
    private ConnectionFiller filler;

    protected ConnectionPages() {}

    @Inject
    ConnectionPages(ConnectionFiller filler) {
        this.filler = filler;
    }

    @GET
    @Door(Operation.SET_UP_PARTNER)
    public Page page(@PathParam("partner") String partner) {
        return filler.page(partner, List.of());
    }
}
