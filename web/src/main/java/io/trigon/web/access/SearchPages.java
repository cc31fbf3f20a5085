package io.trigon.web.access;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finds a shipment, a triangle or a page by a few letters. */
@Path("/search")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SearchPages {
    private static final int SHORT = 6;
    private static final Map<String, Operation> PAGES = new TreeMap<>(Map.ofEntries(
            Map.entry("home", Operation.SEE_HOME),
            Map.entry("shipments", Operation.SEE_SHIPMENTS),
            Map.entry("triangles", Operation.SEE_TRIANGLES),
            Map.entry("tasks", Operation.SEE_TASKS),
            Map.entry("exchange", Operation.SEE_EXCHANGE),
            Map.entry("exchange/quarantine", Operation.SEE_EXCHANGE),
            Map.entry("exchange/dead", Operation.SEE_EXCHANGE),
            Map.entry("exchange/compare", Operation.SEE_RAW_MESSAGES),
            Map.entry("exchange/check", Operation.CHECK_MESSAGE),
            Map.entry("conformance", Operation.TEST_CONFORMANCE),
            Map.entry("contracts", Operation.SEE_CONTRACTS),
            Map.entry("contracts/new", Operation.DRAFT_CONTRACT),
            Map.entry("freight-bills", Operation.SEE_FREIGHT_BILLS),
            Map.entry("forecasts", Operation.SEE_FORECAST_SCORES),
            Map.entry("invoices", Operation.SEE_INVOICES),
            Map.entry("inbox", Operation.SEE_MAIL_INBOX),
            Map.entry("admin/users", Operation.SEE_USERS),
            Map.entry("admin/keys", Operation.SEE_USERS),
            Map.entry("admin/partners", Operation.SEE_PARTNERS),
            Map.entry("admin/devices", Operation.SEE_DEVICES),
            Map.entry("admin/audit", Operation.SEE_AUDIT),
            Map.entry("profile", Operation.SEE_OWN_PROFILE),
            Map.entry("help", Operation.SEE_HOME)));

    /** Pages whose text stands under another key than {@code nav.<last part of the path>}. */
    private static final Map<String, String> TITLES = Map.of(
            "contracts/new", "contract.new",
            "freight-bills", "nav.bills",
            "profile", "profile",
            "exchange/quarantine", "exchange.quarantine",
            "exchange/dead", "exchange.dead",
            "exchange/compare", "compare.title",
            "exchange/check", "check.title");

    /** One thing found; the second line may be null. */
    public record Hit(String icon, String title, String sub, String path) {}

    /** What was found for the text. */
    public record SearchPage(String text, List<Hit> hits) {}

    private ShipmentReads shipments;
    private TriangleReads triangles;
    private Contracts contracts;
    private CurrentViewer current;

    @Context
    private HttpServletRequest request;

    protected SearchPages() {}

    @Inject
    SearchPages(ShipmentReads shipments, TriangleReads triangles, Contracts contracts, CurrentViewer current) {
        this.contracts = contracts;
        this.shipments = shipments;
        this.triangles = triangles;
        this.current = current;
    }

    @GET
    @Door(Operation.SEE_SHIPMENTS)
    public Page search(@QueryParam("q") @DefaultValue("") String text) {
        String wanted = text.strip();
        List<Hit> hits = new ArrayList<>();
        if (!wanted.isEmpty()) {
            addPages(wanted, hits);
            addTriangles(wanted, hits);
            addShipments(wanted, hits);
            addContracts(wanted, hits);
        }
        return new Page("access/search", new SearchPage(wanted, hits));
    }

    private void addShipments(String text, List<Hit> hits) {
        var filter = new ShipmentReads.Filter(text, null, null, null, null, null);
        for (var row :
                shipments.list(current.get(), filter, Paging.first(SHORT)).rows()) {
            String reference = row.reference() == null ? "" : row.reference() + " · ";
            hits.add(new Hit(
                    "truck",
                    row.trackingNumber(),
                    reference + row.shipper() + " → " + row.consignee(),
                    "/app/shipments/" + row.trackingNumber()));
        }
    }

    private void addContracts(String text, List<Hit> hits) {
        Viewer viewer = current.get();
        if (!viewer.may(Operation.SEE_CONTRACTS)) {
            return;
        }
        for (var row : contracts.list(viewer, text, null, Paging.first(SHORT)).rows()) {
            hits.add(new Hit("contract", row.number(), row.company(), "/app/contracts/" + row.id()));
        }
    }

    private void addTriangles(String text, List<Hit> hits) {
        Viewer viewer = current.get();
        if (!viewer.may(Operation.SEE_TRIANGLES)) {
            return;
        }
        var filter = new TriangleReads.Filter(text, null, null);
        for (var row : triangles.list(viewer, filter, Paging.first(SHORT)).rows()) {
            String title = row.shipper().company() + " → " + row.consignee().company();
            hits.add(new Hit("triangle", title, null, "/app/triangles/" + row.id()));
        }
    }

    private void addPages(String text, List<Hit> hits) {
        Locale locale = ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
        PAGES.forEach((page, operation) -> {
            String key = TITLES.getOrDefault(page, "nav." + page.substring(page.lastIndexOf('/') + 1));
            String title = Texts.all().text(locale, key);
            boolean matches = title.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
            if (matches && current.get().may(operation)) {
                hits.add(new Hit("right", title, null, "/app/" + page));
            }
        });
    }
}
