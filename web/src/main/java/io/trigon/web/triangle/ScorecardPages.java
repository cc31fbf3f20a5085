package io.trigon.web.triangle;

import io.trigon.domain.access.Operation;
import io.trigon.domain.report.PrintScorecard;
import io.trigon.domain.report.ReportFormat;
import io.trigon.web.access.CurrentViewer;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Scene;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Locale;

/** The scorecard of a triangle as a file. */
@Path("/triangles")
@RequestScoped
public class ScorecardPages {
    private PrintScorecard printScorecard;
    private CurrentViewer current;
    private Clock clock;

    @Context
    private HttpServletRequest request;

    protected ScorecardPages() {}

    @Inject
    ScorecardPages(PrintScorecard printScorecard, CurrentViewer current, Clock clock) {
        this.printScorecard = printScorecard;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/scorecard")
    @Door(Operation.PRINT_SCORECARD)
    public Response print(
            @PathParam("id") long id,
            @QueryParam("format") @DefaultValue("pdf") String format,
            @QueryParam("days") @DefaultValue("90") int days) {
        var viewer = current.get();
        var wanted = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
        var period = PrintScorecard.Period.lastDays(Math.min(days, 730), viewer.zone(), clock);
        Locale locale = ((Scene) request.getAttribute(Scene.ATTRIBUTE)).locale();
        byte[] file = printScorecard.print(viewer, id, period, wanted, locale);
        String name = "scorecard-" + id + "." + wanted.name().toLowerCase(Locale.ROOT);
        return Response.ok(file, wanted.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
