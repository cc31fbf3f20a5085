package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.SettleMessage;
import io.trigon.domain.exchange.epcis.CaptureOneEvent;
import io.trigon.domain.exchange.epcis.CaptureOneEvent.Captured;
import io.trigon.domain.exchange.epcis.QueryReading;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Events: asked for, and captured one at a time. */
@Path("/events")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class EventsResource {
    private static final Logger LOG = System.getLogger(EventsResource.class.getName());

    private EventSearch search;
    private CaptureOneEvent captureOne;
    private SettleMessage settle;
    private Asked asked;

    protected EventsResource() {}

    @Inject
    EventsResource(EventSearch search, CaptureOneEvent captureOne, SettleMessage settle, Asked asked) {
        this.search = search;
        this.captureOne = captureOne;
        this.settle = settle;
        this.asked = asked;
    }

    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("Events by the parameters of the standard's simple event query, page by page")
    public Response found(@Context UriInfo uri, @Context HttpHeaders headers) {
        return search.answer(QueryReading.of(Pages.parameters(uri), Extensions.of(headers)), null, uri);
    }

    @GET
    @Path("/{eventId: .+}")
    @Door(Operation.SEE_EVENTS)
    @Summary("One event, and the declarations that it was wrong")
    public Response one(@PathParam("eventId") String eventId) {
        List<SeenEvent> found = search.one(eventId);
        if (found.isEmpty()) {
            throw new NotFound("event");
        }
        return search.document(found);
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
    @Door(Operation.CAPTURE_EVENTS)
    @Answers(201)
    @Summary(
            "Captures one event; 201 once it is stored, 409 when it is not kept: known, or sent in test. A party with several partners names one by ?partner=")
    public Response capture(
            @QueryParam("partner") String partner, @HeaderParam("Idempotency-Key") String key, InputStream body)
            throws IOException {
        byte[] content = Bodies.content(body);
        Captured captured = asked.to(
                Operation.CAPTURE_EVENTS,
                c -> "inbound " + c.messageId(),
                () -> captureOne.capture(asked.by(), partner, key, content));
        CaptureOneEvent.tell(workOn(captured.messageId()));
        String id =
                URLEncoder.encode(captured.eventId(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.status(Response.Status.CREATED)
                .header("Location", "/epcis/events/" + id)
                .build();
    }

    /** It is stored: what can't be done at once is done within seconds. */
    private State workOn(long message) {
        try {
            return settle.settle(message);
        } catch (RuntimeException later) {
            LOG.log(Level.INFO, "message " + message + " waits", later);
            return State.RECEIVED;
        }
    }
}
