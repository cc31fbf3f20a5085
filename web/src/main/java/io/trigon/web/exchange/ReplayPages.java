package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.ReplayMessage;
import io.trigon.domain.exchange.ResendMessage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several messages worked on, or sent, again at once; and what becomes of each, until all are through. */
@Path("/exchange/replays")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReplayPages {
    /** So many are chosen at most: what a page of a list holds, and some more. */
    static final int MOST = 100;

    private static final Pattern COMMA = Pattern.compile(",");

    private ReplayMessage replayMessage;
    private ResendMessage resendMessage;
    private InboundMessages inbound;
    private Outbox outbox;
    private AuditDeed audit;
    private CurrentViewer current;

    protected ReplayPages() {}

    @Inject
    ReplayPages(
            ReplayMessage replayMessage,
            ResendMessage resendMessage,
            InboundMessages inbound,
            Outbox outbox,
            AuditDeed audit,
            CurrentViewer current) {
        this.replayMessage = replayMessage;
        this.resendMessage = resendMessage;
        this.inbound = inbound;
        this.outbox = outbox;
        this.audit = audit;
        this.current = current;
    }

    @POST
    @Path("/inbound")
    @Door(Operation.REPLAY_MESSAGE)
    public Response inbound(@FormParam("id") List<Long> ids) {
        return all("in", ids, id -> replay("inbound", id, replayMessage::replay));
    }

    @POST
    @Path("/outbound")
    @Door(Operation.REPLAY_MESSAGE)
    public Response outbound(@FormParam("id") List<Long> ids) {
        return all("out", ids, id -> replay("outbound", id, resendMessage::resend));
    }

    /** What became of them; the address names them, so that it can be opened again later. */
    @GET
    @Door(Operation.SEE_EXCHANGE)
    @Transactional
    public Page page(
            @QueryParam("in") @DefaultValue("") String in,
            @QueryParam("out") @DefaultValue("") String out,
            @QueryParam("not") @DefaultValue("0") int refused) {
        return new Page(
                "exchange/replays", new Replays(inbound.rows(ids(in)), outbox.rows(ids(out)), Math.max(0, refused)));
    }

    private void replay(String way, long id, LongConsumer deed) {
        audit.perform(current.get(), Operation.REPLAY_MESSAGE, way + " " + id, () -> {
            deed.accept(id);
            return id;
        });
    }

    /** Each for itself: one that took its effect meanwhile is counted, and hinders no other. */
    private static Response all(String name, List<Long> ids, LongConsumer deed) {
        List<Long> chosen = ids.stream().distinct().limit(MOST).toList();
        int refused = 0;
        for (long id : chosen) {
            try {
                deed.accept(id);
            } catch (BrokenRule over) {
                refused++;
            }
        }
        String named = chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Response.seeOther(URI.create("/app/exchange/replays?" + name + "=" + named + "&not=" + refused))
                .build();
    }

    private static List<Long> ids(String named) {
        Stream<String> words = COMMA.splitAsStream(named);
        return words.filter(word -> word.matches("\\d{1,18}"))
                .limit(MOST)
                .map(Long::valueOf)
                .toList();
    }
}
