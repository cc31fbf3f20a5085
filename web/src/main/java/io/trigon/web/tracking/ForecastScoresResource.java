package io.trigon.web.tracking;

import io.trigon.domain.access.Operation;
import io.trigon.domain.tracking.ScoreForecasts;
import io.trigon.web.access.Door;
import io.trigon.web.api.Items;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.Summary;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** How good forecasts were, once the goods had arrived. */
@Path("/forecasts/scores")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ForecastScoresResource {
    private ScoreForecasts scores;

    protected ForecastScoresResource() {}

    @Inject
    ForecastScoresResource(ScoreForecasts scores) {
        this.scores = scores;
    }

    @GET
    @Door(Operation.SEE_FORECAST_SCORES)
    @Summary("How good the forecasts of each lane were: of the departure, or with moment=last of the last four hours")
    public Items<LaneScoreJson> scores(@QueryParam("moment") String moment) {
        boolean known = moment == null || moment.equals("departure") || moment.equals("last");
        if (!known) {
            throw new Malformed("departure or last is wanted", "moment");
        }
        return Items.all(scores.scores("last".equals(moment)), LaneScoreJson::of);
    }
}
