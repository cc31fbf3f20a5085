package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.ReplayMessage;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What partners sent us and what we sent them. */
@Path("/exchange")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {
    private InboundMessages inbound;
    private Outbox outbox;
    private ReplayMessage replay;
    private ResendMessage resend;
    private Asked asked;

    protected MessagesResource() {}

    @Inject
    MessagesResource(InboundMessages inbound, Outbox outbox, ReplayMessage replay, ResendMessage resend, Asked asked) {
        this.inbound = inbound;
        this.outbox = outbox;
        this.replay = replay;
        this.resend = resend;
        this.asked = asked;
    }

    /** What a list of messages is filtered by. */
    public static class Wanted {
        @QueryParam("partner")
        private String partner;

        @QueryParam("state")
        private String state;

        @QueryParam("way")
        private String way;
    }

    @GET
    @Path("/inbound")
    @Door(Operation.SEE_EXCHANGE)
    @Summary("Messages that came in, newest first")
    public Items<InboundJson> received(@BeanParam ListQuery query, @BeanParam Wanted wanted) {
        var state = ListQuery.word(InboundMessage.State.class, wanted.state, "state");
        var filter = new InboundMessages.Filter(wanted.partner, state, query.text());
        return Items.of(inbound.list(filter, query.paging()), InboundJson::of);
    }

    /** A message with its text as it came and the answers it got. */
    public record Received(InboundJson message, String raw, List<OutboundJson> answers) {}

    @GET
    @Path("/inbound/{id: \\d{1,18}}")
    @Door(Operation.SEE_RAW_MESSAGES)
    @Summary("A message that came in, raw, with its answers")
    public Received received(@PathParam("id") long id) {
        InboundMessage message = inbound.byId(id).orElseThrow(() -> new NotFound("message"));
        List<OutboundJson> answers =
                outbox.answersTo(id).stream().map(OutboundJson::of).toList();
        return new Received(InboundJson.of(message), text(message.content()), answers);
    }

    /** It is worked on again within seconds. */
    public record Replayed(long id, InboundMessage.State state) {}

    @POST
    @Path("/inbound/{id: \\d{1,18}}/replay")
    @Door(Operation.REPLAY_MESSAGE)
    @Answers(202)
    @Summary("Has a quarantined or rejected message worked on again")
    public Replayed replay(@PathParam("id") long id) {
        return asked.to(Operation.REPLAY_MESSAGE, "inbound " + id, () -> {
            replay.replay(id);
            return new Replayed(id, InboundMessage.State.RECEIVED);
        });
    }

    @GET
    @Path("/outbound")
    @Door(Operation.SEE_EXCHANGE)
    @Summary("Messages that leave, newest first")
    public Items<OutboundJson> sent(@BeanParam ListQuery query, @BeanParam Wanted wanted) {
        var state = ListQuery.word(OutboundMessage.State.class, wanted.state, "state");
        var way = ListQuery.word(OutboundMessage.Way.class, wanted.way, "way");
        var filter = new Outbox.Filter(wanted.partner, state, way, query.text());
        return Items.of(outbox.list(filter, query.paging()), OutboundJson::of);
    }

    /** A message with its text. */
    public record Sent(OutboundJson message, String raw) {}

    @GET
    @Path("/outbound/{id: \\d{1,18}}")
    @Door(Operation.SEE_RAW_MESSAGES)
    @Summary("A message that leaves, with its text")
    public Sent sent(@PathParam("id") long id) {
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

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
