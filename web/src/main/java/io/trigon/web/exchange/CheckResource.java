package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Any text as it would be read. Nothing is stored, nothing has an effect. */
@Path("/exchange/check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {
    private CheckMessage checkMessage;
    private Asked asked;

    protected CheckResource() {}

    @Inject
    CheckResource(CheckMessage checkMessage, Asked asked) {
        this.checkMessage = checkMessage;
        this.asked = asked;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.CHECK_MESSAGE)
    @Summary("Reads the raw body as a partner's message and says what is wrong with it, without any effect")
    public CheckedJson check(@QueryParam("partner") String partner, InputStream body) throws IOException {
        byte[] text = body.readNBytes(CheckMessage.MOST + 1);
        if (text.length > CheckMessage.MOST) {
            throw new TooLarge(CheckMessage.MOST);
        }
        Viewer viewer = asked.by();
        String whose = partner == null || partner.isBlank() ? null : partner.strip();
        return CheckedJson.of(checkMessage.check(viewer, text, whose, viewer.language()), viewer.language());
    }
}
