package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CorrectMessage;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.Flashes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Puts a mended copy in the place of a message that got stuck. */
@Path("/exchange/inbound/{id}/correct")
@RequestScoped
public class CorrectionPages {
    private CorrectMessage correctMessage;
    private MessagePageFiller filler;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected CorrectionPages() {}

    @Inject
    CorrectionPages(CorrectMessage correctMessage, MessagePageFiller filler, AuditDeed audit, CurrentViewer current) {
        this.correctMessage = correctMessage;
        this.filler = filler;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Door(Operation.CORRECT_MESSAGE)
    public Response correct(
            @PathParam("id") long id,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("note") @DefaultValue("") String note) {
        byte[] original = filler.raw(true, id).orElseThrow(() -> new NotFound("message"));
        byte[] mended = withLinesAs(original, text).getBytes(StandardCharsets.UTF_8);
        Viewer viewer = current.get();
        long copy = audit.perform(
                viewer,
                Operation.CORRECT_MESSAGE,
                made -> "inbound " + id + " by " + made,
                () -> correctMessage.correct(viewer, id, mended, note));
        return Flashes.done(request, "/app/exchange/inbound/" + copy, "exchange.corrected", "");
    }

    /** A browser ends every line by CR LF, whatever the message does. */
    private static String withLinesAs(byte[] original, String text) {
        boolean returns = new String(original, StandardCharsets.UTF_8).contains("\r\n");
        return returns ? text : text.replace("\r\n", "\n");
    }
}
