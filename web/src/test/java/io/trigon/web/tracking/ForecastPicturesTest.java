package io.trigon.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastPicturesTest {
    private static final LaneScore SURE = new LaneScore("US-IL>US-TX", 40, 20, 7200, 10_800, 1800, 14_400);
    private static final LaneScore FEW = new LaneScore("US-IL>US-WI", 4, 4, 600, 1200, -300, 3600);

    @Test
    void theFirstLineSaysHowManyArrivalsWereInTheirRange() {
        assertThat(take("forecasts", List.of(FEW, SURE), ""))
                .contains("55% of 44 arrivals", "US-IL → US-TX", "too sure", "too few trips to tell", "30 min late");
    }

    @Test
    void lanesAreFoundByTheirEnds() {
        assertThat(take("forecasts-found", List.of(FEW, SURE), "us-wi"))
                .contains("US-IL → US-WI")
                .doesNotContain("US-IL → US-TX");
    }

    @Test
    void withoutATripThePageSaysWhereTheFirstComesFrom() {
        assertThat(take("forecasts-none", List.of(), "")).contains("No trip has come to its end yet");
    }

    private static String take(String name, List<LaneScore> scores, String text) {
        return Pictures.take(
                name, new Page("tracking/forecasts", ForecastScorePage.of(scores, false, text)), "/app/forecasts");
    }
}
