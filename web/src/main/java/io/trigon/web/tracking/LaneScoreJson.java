package io.trigon.web.tracking;

import io.trigon.domain.tracking.ForecastTrials.LaneScore;

/**
 * How good the forecasts of a lane were, over the arrivals of the last year.
 *
 * @param insidePercent share of arrivals between P10 and P90; 80 is what it should be
 * @param errorMinutes mean of the absolute differences between arrival and expectation
 * @param naiveErrorMinutes the same when each truck is reckoned at one average, whatever the lane
 * @param biasMinutes positive when arrivals were later than expected
 * @param rangeMinutes mean length of the range from P10 to P90
 */
public record LaneScoreJson(
        String lane,
        long trips,
        double insidePercent,
        long errorMinutes,
        long naiveErrorMinutes,
        long biasMinutes,
        long rangeMinutes) {
    static LaneScoreJson of(LaneScore score) {
        return new LaneScoreJson(
                score.lane(),
                score.trips(),
                Math.round(score.insideShare() * 1000) / 10.0,
                minutes(score.error()),
                minutes(score.naiveError()),
                minutes(score.bias()),
                minutes(score.width()));
    }

    private static long minutes(double seconds) {
        return Math.round(seconds / 60);
    }
}
