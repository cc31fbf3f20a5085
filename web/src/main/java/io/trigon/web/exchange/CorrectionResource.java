package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.CorrectMessage;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Mended copies of messages that got stuck. */
@Path("/exchange/inbound/{id: \\d{1,18}}/correct")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    private static final int LARGEST = 4 * 1024 * 1024;

    private CorrectMessage correctMessage;
    private Asked asked;

    protected CorrectionResource() {}

    @Inject
    CorrectionResource(CorrectMessage correctMessage, Asked asked) {
        this.correctMessage = correctMessage;
        this.asked = asked;
    }

    /** The copy, worked on within seconds, and the message in whose place it is. */
    public record Corrected(long id, long corrects) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.CORRECT_MESSAGE)
    @Answers(202)
    @Summary("Puts the raw body in the place of a quarantined or rejected message; note says what was mended")
    public Corrected correct(@PathParam("id") long id, @QueryParam("note") String note, InputStream body)
            throws IOException {
        byte[] mended = body == null ? new byte[0] : body.readNBytes(LARGEST + 1);
        if (mended.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        long copy = asked.to(
                Operation.CORRECT_MESSAGE,
                made -> "inbound " + id + " by " + made,
                () -> correctMessage.correct(asked.by(), id, mended, note));
        return new Corrected(copy, id);
    }
}
