package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.domain.exchange.SeeConformance;
import io.trigon.domain.exchange.SeeConformance.CaseRow;
import io.trigon.domain.exchange.SeeConformance.Desk;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.exchange.TryCases;
import io.trigon.web.access.Door;
import io.trigon.web.api.Asked;
import io.trigon.web.api.Stamp;
import io.trigon.web.api.Summary;
import io.trigon.web.api.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;

/** How far a partner is on its way to going live, for us and for its own programmers. */
@Path("/exchange/conformance/{id: [A-Za-z0-9_-]+}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConformanceResource {
    private SeeConformance seeConformance;
    private TryCases tryCases;
    private Asked asked;

    protected ConformanceResource() {}

    @Inject
    ConformanceResource(SeeConformance seeConformance, TryCases tryCases, Asked asked) {
        this.seeConformance = seeConformance;
        this.tryCases = tryCases;
        this.asked = asked;
    }

    /** A case; {@code needs} is what must be in it, {@code passedAt} null until it was shown. */
    public record CaseState(String messageType, String name, List<String> needs, OffsetDateTime passedAt) {
        static CaseState of(CaseRow c) {
            return new CaseState(c.messageType(), c.name(), c.needs().lines().toList(), Stamp.utc(c.passedAt()));
        }
    }

    /** A partner's cases. */
    public record Progress(String partner, Stage stage, int passed, int all, List<CaseState> cases) {}

    @GET
    @Door(Operation.TEST_CONFORMANCE)
    @Summary("The cases agreed with a partner, and which it has shown")
    public Progress progress(@PathParam("id") String id) {
        Desk desk = seeConformance.desk(asked.by(), id);
        return new Progress(
                id,
                desk.stage(),
                desk.passed(),
                desk.cases().size(),
                desk.cases().stream().map(CaseState::of).toList());
    }

    /** A case after a test; {@code missing} is what the nearest message lacks. */
    public record CaseResult(String messageType, String name, boolean passed, boolean now, List<String> missing) {}

    /** What came of a test file. */
    public record ReportJson(boolean ready, List<CaseResult> cases, CheckedJson checked) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Door(Operation.TEST_CONFORMANCE)
    @Summary("Checks the raw body as a partner's test file against its agreements and cases, without any other effect")
    public ReportJson attempt(@PathParam("id") String id, InputStream body) throws IOException {
        byte[] text = body.readNBytes(CheckMessage.MOST + 1);
        if (text.length > CheckMessage.MOST) {
            throw new TooLarge(CheckMessage.MOST);
        }
        Viewer viewer = asked.by();
        TryCases.Report report = asked.to(
                Operation.TEST_CONFORMANCE,
                id,
                () -> tryCases.attempt(viewer, id, text, viewer.login(), viewer.language()));
        return new ReportJson(
                report.isReady(),
                report.results().stream()
                        .map(r -> new CaseResult(r.messageType(), r.name(), r.passed(), r.now(), r.missing()))
                        .toList(),
                CheckedJson.of(report.checked(), viewer.language()));
    }
}
