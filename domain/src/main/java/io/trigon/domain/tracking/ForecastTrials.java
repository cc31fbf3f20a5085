package io.trigon.domain.tracking;

import io.trigon.domain.tracking.ForecastTrial.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Forecasts that were written down, and how they came out. */
public interface ForecastTrials {
    /** Those of several shipments. */
    List<ForecastTrial> of(Collection<Long> shipmentIds);

    void addAll(List<ForecastTrial> trials);

    /**
     * How the forecasts of a moment came out, for arrivals since then, by lane in the order of their names.
     *
     * @param moments those written down at any of these
     */
    List<LaneScore> scores(Collection<Moment> moments, Instant since);

    /**
     * By how many times their doubt the last forecasts were wrong, positive when it arrived later; the newest arrivals first.
     *
     * @param lane null for all lanes
     */
    List<Double> timesDoubt(String lane, Collection<Moment> moments, int limit);

    /**
     * How good the forecasts of a lane were. Times are seconds.
     *
     * @param lane {@code US-IL>US-TX}
     * @param trips how many came to their end
     * @param inside how many of these arrived between P10 and P90; eight of ten should
     * @param error mean of the absolute differences between arrival and expectation
     * @param naiveError the same of the naive forecast
     * @param bias mean of the differences: positive when arrivals were later than expected
     * @param width mean length of the range from P10 to P90
     */
    record LaneScore(String lane, long trips, long inside, double error, double naiveError, double bias, double width) {
        /** From 0 to 1. */
        public double insideShare() {
            return trips == 0 ? 0 : (double) inside / trips;
        }

        /** Which part of the naive error is left: below 1 the lane's history is worth something. Null when that had none. */
        public Double ratio() {
            return naiveError == 0 ? null : error / naiveError;
        }
    }
}
