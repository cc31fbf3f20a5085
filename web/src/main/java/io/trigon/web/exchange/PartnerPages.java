package io.trigon.web.exchange;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.PartnerRecord;
import io.trigon.domain.exchange.PartnerScore;
import io.trigon.domain.exchange.PutPartner;
import io.trigon.domain.exchange.SeeConformance;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.access.ViewBar;
import io.trigon.web.access.ViewBars;
import io.trigon.web.api.Papers;
import io.trigon.web.exchange.PartnerLines.PartnerLine;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** With whom we exchange messages: the list, and each partner with what was agreed. */
@Path("/admin/partners")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class PartnerPages {
    static final String HERE = "/app/admin/partners";
    private static final int ROWS = 50;

    /** The list of partners. */
    public record PartnerList(
            PageOf<PartnerLine> list, String text, String stage, String role, boolean maySetUp, ViewBar views) {
        public TradingPartner.Role[] roles() {
            return TradingPartner.Role.values();
        }
    }

    /** A partner: how it is known, what was agreed, how far its test is, what it sent lately. */
    public record PartnerPage(
            ProfileJson profile,
            SeeConformance.Desk desk,
            PartnerLine line,
            PartnerScore score,
            boolean mayChange,
            boolean mayOverride) {}

    private PartnerLines lines;
    private PartnerRecord scores;
    private Clock clock;
    private PutPartner putPartner;
    private SeeConformance seeConformance;
    private CurrentViewer current;
    private ViewBars views;

    protected PartnerPages() {}

    @Inject
    PartnerPages(
            PartnerLines lines,
            PartnerRecord scores,
            Clock clock,
            PutPartner putPartner,
            SeeConformance seeConformance,
            CurrentViewer current,
            ViewBars views) {
        this.lines = lines;
        this.scores = scores;
        this.clock = clock;
        this.putPartner = putPartner;
        this.seeConformance = seeConformance;
        this.current = current;
        this.views = views;
    }

    @GET
    @Door(Operation.SEE_PARTNERS)
    public Page list(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("sort") @DefaultValue("") String sort,
            @QueryParam("offset") @DefaultValue("0") int offset) {
        boolean may = current.get().may(Operation.SET_UP_PARTNER);
        var wanted = new PartnerLines.Wanted(text.strip(), stage, role, sort);
        return new Page(
                "exchange/partners",
                new PartnerList(lines.page(wanted, offset, ROWS), text, stage, role, may, views.of("admin/partners")));
    }

    /** What the list shows, as CSV. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_PARTNERS)
    public Response csv(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("stage") @DefaultValue("") String stage,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("sort") @DefaultValue("") String sort) {
        Csv csv = new Csv(
                "partner",
                "name",
                "role",
                "stage",
                "x12",
                "edifact",
                "way",
                "agreements",
                "received_30_days",
                "in_quarantine",
                "sent_30_days");
        var wanted = new PartnerLines.Wanted(text.strip(), stage, role, sort);
        return csv.all(
                        offset -> lines.page(wanted, offset, ROWS),
                        p -> csv.row(
                                p.id(),
                                p.name(),
                                p.role(),
                                p.stage(),
                                p.x12(),
                                p.edifact(),
                                p.way(),
                                p.agreements(),
                                p.figures().received(),
                                p.figures().held(),
                                p.figures().sent()))
                .as("partners");
    }

    @GET
    @Path("/{id: [A-Z0-9][A-Z0-9_-]+}")
    @Door(Operation.SEE_PARTNERS)
    public Page page(@PathParam("id") String id) {
        Viewer viewer = current.get();
        return new Page(
                "exchange/partner",
                new PartnerPage(
                        ProfileJson.of(putPartner.profile(id)),
                        seeConformance.desk(viewer, id),
                        lines.of(id),
                        scores.of(id, clock.instant().minus(ScoresResource.PERIOD))
                                .orElseThrow(() -> new NotFound("partner")),
                        viewer.may(Operation.SET_UP_PARTNER),
                        viewer.role() == Role.ADMIN));
    }

    /** The partner as a file to be read, kept and taken in again. */
    @GET
    @Path("/{id: [A-Z0-9][A-Z0-9_-]+}/file")
    @Produces(MediaType.APPLICATION_JSON)
    @Door(Operation.SEE_PARTNERS)
    public Response file(@PathParam("id") String id) {
        byte[] file = PartnerFile.write(ProfileJson.of(putPartner.profile(id))).getBytes(StandardCharsets.UTF_8);
        return Papers.file(file, MediaType.APPLICATION_JSON, "partner-" + id + ".json");
    }
}
