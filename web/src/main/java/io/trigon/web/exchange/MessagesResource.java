package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.ResendMessage;
import io.trigon.domain.shared.NotFound;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What we sent to partners and customers. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private Outbox outbox;
    private ResendMessage resend;
    private Asked asked;
    private Clock clock;

    protected MessagesResource() {}

    @Inject
    MessagesResource(Outbox outbox, ResendMessage resend, Asked asked, Clock clock) {
        this.outbox = outbox;
        this.resend = resend;
        this.asked = asked;
        this.clock = clock;
    }

    @GET
    @Path("/outbound")
    @Door(Operation.SEE_EXCHANGE)
    @Summary("Messages that leave, newest first")
    public Items<OutboundJson> sent(@BeanParam ListQuery query, @BeanParam WantedMessages wanted) {
        var state = ListQuery.word(OutboundMessage.State.class, wanted.state, "state");
        var way = ListQuery.word(OutboundMessage.Way.class, wanted.way, "way");
        var filter = new Outbox.Filter(wanted.partner, state, way, query.text(), wanted.search(clock.instant()));
        return Items.of(outbox.list(filter, query.paging()), OutboundJson::of);
    }

    /** A message with its text. */
    public record Sent(OutboundJson message, String raw) {}

    @GET
    @Path("/outbound/{id: \\d{1,18}}")
    @Door(Operation.SEE_RAW_MESSAGES)
    @Summary("A message that leaves, with its text")
    public Sent message(@PathParam("id") long id) {
        OutboundMessage message = outbox.byId(id).orElseThrow(() -> new NotFound("message"));
        return new Sent(OutboundJson.of(message), text(message.content()));
    }

    /** It is tried again within seconds. */
    public record Resent(long id, OutboundMessage.State state) {}

    @POST
    @Path("/outbound/{id: \\d{1,18}}/resend")
    @Door(Operation.REPLAY_MESSAGE)
    @Answers(202)
    @Summary("Has a message sent again")
    public Resent resend(@PathParam("id") long id) {
        return asked.to(Operation.REPLAY_MESSAGE, "outbound " + id, () -> {
            resend.resend(id);
            return new Resent(id, OutboundMessage.State.PENDING);
        });
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
