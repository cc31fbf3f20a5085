package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.ReplayMessage;
import io.trigon.domain.exchange.ResendMessage;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** One message: its raw content, what became of it, and its replay. */
@Path("/exchange/{way: inbound|outbound}/{id: \\d{1,18}}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MessagePages {
    private MessagePageFiller filler;
    private ReplayMessage replayMessage;
    private ResendMessage resendMessage;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected MessagePages() {}

    @Inject
    MessagePages(
            MessagePageFiller filler,
            ReplayMessage replayMessage,
            ResendMessage resendMessage,
            AuditDeed audit,
            CurrentViewer current) {
        this.filler = filler;
        this.replayMessage = replayMessage;
        this.resendMessage = resendMessage;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_RAW_MESSAGES)
    public Page page(
            @PathParam("way") String way,
            @PathParam("id") long id,
            @QueryParam("shipment") String shipment,
            @QueryParam("milestone") Long milestone) {
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        boolean may = current.get().may(Operation.REPLAY_MESSAGE);
        String evidence = milestone == null ? null : filler.evidence(current.get(), shipment, milestone);
        var page = "inbound".equals(way) ? filler.inbound(id, scene, may, evidence) : filler.outbound(id, scene, may);
        return new Page("exchange/message", page.orElseThrow(() -> new NotFound("message")));
    }

    @GET
    @Path("/raw")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Door(Operation.SEE_RAW_MESSAGES)
    public Response raw(@PathParam("way") String way, @PathParam("id") long id) {
        byte[] raw = filler.raw("inbound".equals(way), id).orElseThrow(() -> new NotFound("message"));
        return Response.ok(raw)
                .header("Content-Disposition", "attachment; filename=\"" + way + "-" + id + ".txt\"")
                .build();
    }

    @POST
    @Path("/replay")
    @Door(Operation.REPLAY_MESSAGE)
    public Response replay(@PathParam("way") String way, @PathParam("id") long id) {
        audit.perform(current.get(), Operation.REPLAY_MESSAGE, way + " " + id, () -> {
            if ("inbound".equals(way)) {
                replayMessage.replay(id);
            } else {
                resendMessage.resend(id);
            }
            return id;
        });
        return Flashes.done(request, "/app/exchange/" + way + "/" + id, "exchange.replayed." + way, "");
    }
}
