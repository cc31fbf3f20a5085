package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.MessageSearch;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two messages beside each other: what a partner sent this time, and what it sent before. */
@Path("/exchange/compare")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ComparePages {
    private static final int SHOWN = 15;
    private static final Pattern NAME = Pattern.compile("(in|out)-?(\\d{1,18})");

    /**
     * @param only whether what is the same is left out
     * @param candidates of the same partner and type as the one that is named, to be held against it
     * @param comparison null until two messages are named
     */
    public record ComparePage(
            String left, String right, boolean only, List<Candidate> candidates, Comparison comparison) {
        public List<Comparison.Row> rows() {
            return only ? comparison.differing() : comparison.rows();
        }

        /** Where a message has its page. */
        public String pathOf(String name) {
            return "/app/exchange/" + (name.startsWith("in") ? "inbound/" : "outbound/") + name.replaceAll("\\D", "");
        }
    }

    /** A message that may be held against another. */
    public record Candidate(String name, String title, String state, Instant at) {}

    private MessagePageFiller filler;
    private PlainReader reader;
    private InboundMessages inbound;
    private Outbox outbox;
    private CurrentViewer current;

    protected ComparePages() {}

    @Inject
    ComparePages(
            MessagePageFiller filler,
            PlainReader reader,
            InboundMessages inbound,
            Outbox outbox,
            CurrentViewer current) {
        this.filler = filler;
        this.reader = reader;
        this.inbound = inbound;
        this.outbox = outbox;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_RAW_MESSAGES)
    public Page page(
            @QueryParam("left") @DefaultValue("") String left,
            @QueryParam("right") @DefaultValue("") String right,
            @QueryParam("only") @DefaultValue("") String only) {
        boolean both = !left.isBlank() && !right.isBlank();
        Comparison comparison = both ? Comparison.of(segments(left), segments(right)) : null;
        List<Candidate> candidates = left.isBlank() || both ? List.of() : candidates(left);
        return new Page(
                "exchange/compare",
                new ComparePage(left.strip(), right.strip(), !only.isBlank(), candidates, comparison));
    }

    /** The last ones of the same partner, direction and type, without the one itself. */
    private List<Candidate> candidates(String name) {
        Matcher named = named(name);
        long id = Long.parseLong(named.group(2));
        List<Candidate> candidates = named.group(1).equals("in") ? received(id) : sent(id);
        return candidates.stream()
                .filter(c -> !c.name().equals(named.group(1) + "-" + id))
                .toList();
    }

    private List<Candidate> received(long id) {
        InboundRow one = inbound.rows(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("message"));
        var alike = new InboundMessages.Filter(one.partnerId(), null, null, ofType(one.messageType()));
        return inbound.list(alike, Paging.first(SHOWN)).rows().stream()
                .map(m -> new Candidate("in-" + m.id(), m.fileName(), m.state().name(), m.receivedAt()))
                .toList();
    }

    private List<Candidate> sent(long id) {
        OutboundRow one = outbox.rows(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("message"));
        var alike = new Outbox.Filter(one.partnerId(), null, null, null, ofType(one.messageType()));
        return outbox.list(alike, Paging.first(SHOWN)).rows().stream()
                .map(m -> new Candidate("out-" + m.id(), m.address(), m.state().name(), m.createdAt()))
                .toList();
    }

    /** A file may hold several types; the first one stands for it. */
    private static MessageSearch ofType(String types) {
        String first = types == null ? null : types.split(" ", 2)[0];
        return new MessageSearch(first, null, null, null, null);
    }

    private static Matcher named(String name) {
        Matcher named = NAME.matcher(name.strip());
        BrokenRule.unless(named.matches(), "compare-name", "a message is named such as in-12 or out-7");
        return named;
    }

    /** The segments of what is EDI, the lines of what is not. */
    private List<String> segments(String name) {
        Viewer viewer = current.get();
        Matcher named = named(name);
        byte[] raw = filler.raw(named.group(1).equals("in"), Long.parseLong(named.group(2)))
                .orElseThrow(() -> new NotFound("message"));
        PlainReading reading = reader.read(raw, viewer.language());
        return reading.lines().isEmpty()
                ? new String(raw, StandardCharsets.UTF_8).lines().toList()
                : reading.lines().stream().map(PlainReading.Line::raw).toList();
    }
}
