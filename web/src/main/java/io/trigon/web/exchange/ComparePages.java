package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.PlainReader;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
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
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two messages beside each other: what a partner sent this time, and what it sent before. */
@Path("/exchange/compare")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ComparePages {
    private static final Pattern NAME = Pattern.compile("(in|out)-?(\\d{1,18})");

    /** @param comparison null until two messages are named */
    public record ComparePage(String left, String right, Comparison comparison) {}

    private MessagePageFiller filler;
    private PlainReader reader;
    private CurrentViewer current;

    protected ComparePages() {}

    @Inject
    ComparePages(MessagePageFiller filler, PlainReader reader, CurrentViewer current) {
        this.filler = filler;
        this.reader = reader;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_RAW_MESSAGES)
    public Page page(
            @QueryParam("left") @DefaultValue("") String left, @QueryParam("right") @DefaultValue("") String right) {
        boolean both = !left.isBlank() && !right.isBlank();
        Comparison comparison = both ? Comparison.of(segments(left), segments(right)) : null;
        return new Page("exchange/compare", new ComparePage(left.strip(), right.strip(), comparison));
    }

    /** The segments of what is EDI, the lines of what is not. */
    private List<String> segments(String name) {
        Viewer viewer = current.get();
        Matcher named = NAME.matcher(name.strip());
        if (!named.matches()) {
            throw new BrokenRule("compare-name", "a message is named such as in-12 or out-7");
        }
        byte[] raw = filler.raw(named.group(1).equals("in"), Long.parseLong(named.group(2)))
                .orElseThrow(() -> new NotFound("message"));
        PlainReading reading = reader.read(raw, viewer.language());
        return reading.lines().isEmpty()
                ? new String(raw, StandardCharsets.UTF_8).lines().toList()
                : reading.lines().stream().map(PlainReading.Line::raw).toList();
    }
}
