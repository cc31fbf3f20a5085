package io.trigon.web.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.epcis.CaptureEvents;
import io.trigon.domain.exchange.epcis.CaptureJob;
import io.trigon.domain.exchange.epcis.EpcisCapture;
import io.trigon.domain.exchange.epcis.EpcisCapture.Behaviour;
import io.trigon.domain.exchange.epcis.SeeCaptures;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Malformed;
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
import java.util.List;
import java.util.Locale;

/** Documents of events: stored at once, worked on within seconds, their jobs tell how it went. */
@Path("/capture")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD})
public class CaptureResource {
    private static final int MOST = 100;

    private CaptureEvents captureEvents;
    private SeeCaptures captures;
    private Asked asked;

    protected CaptureResource() {}

    @Inject
    CaptureResource(CaptureEvents captureEvents, SeeCaptures captures, Asked asked) {
        this.captureEvents = captureEvents;
        this.captures = captures;
        this.asked = asked;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, EventDocuments.JSON_LD, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Door(Operation.CAPTURE_EVENTS)
    @Answers(202)
    @Summary("Captures a document of events, in JSON-LD of EPCIS 2.0 or XML of 1.2 and 2.0; 202 once it is stored")
    public Response capture(
            @QueryParam("partner") String partner,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        Behaviour behaviour = behaviour(headers);
        byte[] content = Bodies.content(body);
        EpcisCapture capture = asked.to(
                Operation.CAPTURE_EVENTS,
                c -> "inbound " + c.messageId(),
                () -> captureEvents.capture(asked.by(), partner, behaviour, key, content));
        return Response.accepted()
                .header("Location", "/epcis/capture/" + capture.captureId())
                .build();
    }

    private static Behaviour behaviour(HttpHeaders headers) {
        String asked = headers.getHeaderString(Versions.ERROR_BEHAVIOUR);
        String said = asked == null ? headers.getHeaderString(Versions.OLD_ERROR_BEHAVIOUR) : asked;
        try {
            return said == null
                    ? Behaviour.ROLLBACK
                    : Behaviour.valueOf(said.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("rollback or proceed", Versions.ERROR_BEHAVIOUR);
        }
    }

    @GET
    @Door(Operation.SEE_EVENTS)
    @Summary("Capture jobs, newest first, page by page")
    public Response jobs(@Context UriInfo uri) {
        int wanted = Pages.perPage(uri, MOST);
        List<CaptureJob> found = captures.jobs(asked.by(), Pages.before(uri), wanted + 1);
        return Pages.answer(uri, found, wanted, CaptureJson::of, CaptureJob::id);
    }

    @GET
    @Path("/{captureId}")
    @Door(Operation.SEE_EVENTS)
    @Summary("A capture job: whether it runs, how it ended, and what is wrong with its document")
    public String job(@PathParam("captureId") String captureId) {
        return CaptureJson.of(captures.job(asked.by(), captureId)).build().toString();
    }
}
