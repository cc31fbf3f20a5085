package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.ScoreForecasts;
import io.trigon.web.access.Door;
import io.trigon.web.shared.Csv;
import io.trigon.web.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** How far forecasts can be relied on, lane by lane; for staff. */
@Path("/forecasts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ForecastScorePages {
    private ScoreForecasts scores;

    protected ForecastScorePages() {}

    @Inject
    ForecastScorePages(ScoreForecasts scores) {
        this.scores = scores;
    }

    @GET
    @Door(Operation.SEE_FORECAST_SCORES)
    public Page scores(
            @QueryParam("moment") @DefaultValue("") String moment, @QueryParam("q") @DefaultValue("") String text) {
        boolean last = moment.equals("last");
        return new Page("tracking/forecasts", ForecastScorePage.of(scores.scores(last), last, text));
    }

    /** What the page shows, as CSV. */
    @GET
    @Path("/export")
    @Produces("text/csv;charset=UTF-8")
    @Door(Operation.SEE_FORECAST_SCORES)
    public Response csv(
            @QueryParam("moment") @DefaultValue("") String moment, @QueryParam("q") @DefaultValue("") String text) {
        boolean last = moment.equals("last");
        Csv csv = new Csv(
                "lane",
                "trips",
                "inside_percent",
                "error_minutes",
                "naive_error_minutes",
                "bias_minutes",
                "range_minutes");
        ForecastScorePage.of(scores.scores(last), last, text).lanes().stream()
                .map(LaneScoreJson::of)
                .forEach(s -> csv.row(
                        s.lane(),
                        s.trips(),
                        s.insidePercent(),
                        s.errorMinutes(),
                        s.naiveErrorMinutes(),
                        s.biasMinutes(),
                        s.rangeMinutes()));
        return csv.as("forecasts");
    }
}
