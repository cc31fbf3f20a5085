package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PostMessage;
import io.trigon.domain.exchange.ReplayMessage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.Door;
import io.trigon.web.api.Answers;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Items;
import io.trigon.web.api.ListQuery;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import io.trigon.web.shared.Reasons;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** What partners sent us, posted or by another way, and what became of it. */
@Path("/exchange/inbound")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class InboundResource {
    /** As large as a file may be; of a longer one no more is read. */
    static final int LARGEST = 16 * 1024 * 1024;

    private OwnExchange own;
    private InboundMessages messages;
    private PostMessage postMessage;
    private ReplayMessage replayMessage;
    private Outbox outbox;
    private PlainReader reader;
    private Asked asked;
    private Clock clock;

    protected InboundResource() {}

    @Inject
    InboundResource(
            OwnExchange own,
            InboundMessages messages,
            PostMessage postMessage,
            ReplayMessage replayMessage,
            Outbox outbox,
            PlainReader reader,
            Asked asked,
            Clock clock) {
        this.own = own;
        this.messages = messages;
        this.postMessage = postMessage;
        this.replayMessage = replayMessage;
        this.outbox = outbox;
        this.reader = reader;
        this.asked = asked;
        this.clock = clock;
    }

    @GET
    @Door(Operation.SEE_EXCHANGE)
    @Summary("Messages that came in, newest first")
    public Items<InboundJson> received(@BeanParam ListQuery query, @BeanParam WantedMessages wanted) {
        var state = ListQuery.word(InboundMessage.State.class, wanted.state, "state");
        var filter = new InboundMessages.Filter(wanted.partner, state, query.text(), wanted.search(clock.instant()));
        return Items.of(messages.list(filter, query.paging()), InboundJson::of);
    }

    /** It is stored, and worked on within seconds; {@code location} tells what became of it. */
    public record Posted(long id, String location) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.POST_MESSAGE)
    @Answers(202)
    @Summary("Takes a message as it is, of any content type; the header Idempotency-Key lets it be posted again safely")
    public Posted post(
            @QueryParam("partner") String partner,
            @HeaderParam("Idempotency-Key") String key,
            @Context HttpServletResponse response,
            InputStream body)
            throws IOException {
        if (partner == null) {
            throw new Malformed("name the partner whose message it is", "partner");
        }
        own.partner(asked.by(), partner);
        byte[] content = content(body);
        long id = posted(partner, key, content);
        String location = "/api/v1/exchange/inbound/" + id;
        response.setHeader("Location", location);
        return new Posted(id, location);
    }

    private static byte[] content(InputStream body) throws IOException {
        byte[] content = body == null ? new byte[0] : body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new TooLarge(LARGEST);
        }
        return content;
    }

    /** Of two that come under one key at once, the second is refused by the database, and then finds the first. */
    private long posted(String partner, String key, byte[] content) {
        try {
            return store(partner, key, content);
        } catch (BrokenRule rule) {
            throw rule;
        } catch (RuntimeException atOnce) {
            if (key == null) {
                throw atOnce;
            }
            return store(partner, key, content);
        }
    }

    private long store(String partner, String key, byte[] content) {
        return asked.to(
                Operation.POST_MESSAGE,
                id -> "inbound " + id,
                () -> postMessage.post(asked.by(), partner, key, content));
    }

    /** An answer, and its text. */
    public record Answer(OutboundJson message, String text) {
        static Answer of(OutboundMessage answer) {
            return new Answer(OutboundJson.of(answer), MessagesResource.text(answer.content()));
        }
    }

    /** Why a message is kept back, and what to do about it, in the language of who asks. */
    public record Advice(String reason, String repair) {
        static Advice of(String code, Locale language) {
            return code == null ? null : new Advice(Reasons.reason(language, code), Reasons.repair(language, code));
        }
    }

    /** A message with its text as it came, the same in plain words, and the answers it got; no advice when nothing is wrong. */
    public record Received(InboundJson message, Advice advice, String raw, CheckedJson reading, List<Answer> answers) {}

    @GET
    @Path("/{id: \\d{1,18}}")
    @Door(Operation.SEE_POSTED_MESSAGE)
    @Summary("A message that came in: its state, its effects, its text, its reading and the answers it got")
    public Received message(@PathParam("id") long id) {
        InboundMessage message = own.message(asked.by(), id);
        List<Answer> answers = outbox.answersTo(id).stream().map(Answer::of).toList();
        Locale language = asked.by().language();
        CheckedJson reading = CheckedJson.of(reader.read(message.content(), language), message.partnerId(), language);
        Advice advice = Advice.of(message.reasonCode(), language);
        String raw = MessagesResource.text(message.content());
        return new Received(InboundJson.of(message), advice, raw, reading, answers);
    }

    /** It is worked on again within seconds. */
    public record Replayed(long id, InboundMessage.State state) {}

    @POST
    @Path("/{id: \\d{1,18}}/replay")
    @Door(Operation.REPLAY_MESSAGE)
    @Answers(202)
    @Summary("Has a quarantined or rejected message worked on again")
    public Replayed replay(@PathParam("id") long id) {
        return asked.to(Operation.REPLAY_MESSAGE, "inbound " + id, () -> {
            replayMessage.replay(id);
            return new Replayed(id, InboundMessage.State.RECEIVED);
        });
    }
}
