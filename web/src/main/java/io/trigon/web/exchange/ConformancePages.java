package io.trigon.web.exchange;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.exchange.SeeConformance;
import io.trigon.domain.exchange.SeeConformance.Desk;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.exchange.TryCases;
import io.trigon.domain.exchange.TryCases.Report;
import io.trigon.domain.shared.Paging;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a partner's programmer tests files against what was agreed, and sees what is still to be shown. */
@Path("/conformance")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConformancePages {
    private static final int LATELY = 15;

    /** Partners that the viewer may test for. */
    public record Desks(List<Desk> desks) {}

    /**
     * A partner's desk.
     *
     * @param text what was tested; empty when nothing was
     * @param report null until a file was tested
     * @param answers what would be answered, as text
     * @param lately the last messages of the partner, newest first
     * @param mayLead whether the viewer may look at the partner's page
     */
    public record DeskPage(
            Desk desk,
            String text,
            Report report,
            List<CheckPages.WouldAnswer> answers,
            List<InboundRow> lately,
            boolean mayLead) {
        /** The key of what the first line says: staff reads of a partner, a partner of itself. */
        public String lead() {
            String state = desk.stage() == Stage.LIVE ? "live" : desk.isReady() ? "ready" : "open";
            return "desk.lead." + state + (mayLead ? "" : ".own");
        }
    }

    private SeeConformance seeConformance;
    private TryCases tryCases;
    private InboundMessages messages;
    private AuditDeed audit;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected ConformancePages() {}

    @Inject
    ConformancePages(
            SeeConformance seeConformance,
            TryCases tryCases,
            InboundMessages messages,
            AuditDeed audit,
            CurrentViewer current) {
        this.seeConformance = seeConformance;
        this.tryCases = tryCases;
        this.messages = messages;
        this.audit = audit;
        this.current = current;
    }

    @GET
    @Door(Operation.TEST_CONFORMANCE)
    public Page desks() {
        return new Page("exchange/desks", new Desks(seeConformance.desks(current.get())));
    }

    @GET
    @Path("/{id}")
    @Door(Operation.TEST_CONFORMANCE)
    public Page desk(@PathParam("id") String id) {
        return page(id, "", null);
    }

    @POST
    @Path("/{id}")
    @Door(Operation.TEST_CONFORMANCE)
    public Page attempt(@PathParam("id") String id, @FormParam("text") @DefaultValue("") String text) {
        String typed = text.replace("\r\n", "\n");
        if (typed.isBlank()) {
            return page(id, "", null);
        }
        Viewer viewer = current.get();
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        byte[] bytes = typed.getBytes(StandardCharsets.UTF_8);
        Report report = audit.perform(
                viewer,
                Operation.TEST_CONFORMANCE,
                id,
                () -> tryCases.attempt(viewer, id, bytes, viewer.login(), scene.locale()));
        return page(id, typed, report);
    }

    private Page page(String id, String text, Report report) {
        Viewer viewer = current.get();
        List<CheckPages.WouldAnswer> answers = report == null
                ? List.of()
                : report.checked().answers().stream()
                        .map(a -> new CheckPages.WouldAnswer(
                                a.messageType(), new String(a.content(), StandardCharsets.UTF_8)))
                        .toList();
        Desk desk = seeConformance.desk(viewer, id);
        var own = new InboundMessages.Filter(desk.partnerId(), null, null);
        List<InboundRow> lately = messages.list(own, Paging.first(LATELY)).rows();
        return new Page(
                "exchange/desk", new DeskPage(desk, text, report, answers, lately, viewer.may(Operation.SEE_PARTNERS)));
    }
}
