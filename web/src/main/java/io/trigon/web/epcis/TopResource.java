package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.web.access.Door;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What there is. */
@Path("/")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class TopResource {
    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("The resources of the EPCIS interface")
    public String all() {
        return EventDocuments.collection(List.of(
                "events",
                "eventTypes",
                "epcs",
                "bizSteps",
                "bizLocations",
                "readPoints",
                "dispositions",
                "capture",
                "queries"));
    }
}
