package io.trigon.web.tracking;

import io.trigon.domain.tracking.ForecastTrials.LaneScore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The page of forecasts that came true or not.
 *
 * @param all over all lanes together; null when no trip is over
 * @param lanes those looked for, the ones with most trips first
 * @param last whether these are the forecasts of the last hours
 * @param text words looked for among the names of lanes
 */
public record ForecastScorePage(LaneScore all, List<LaneScore> lanes, boolean last, String text) {
    /** Eight of ten should arrive in their range; a share within this distance is as good as it. */
    private static final double WANTED = 0.8;

    private static final double NEAR = 0.1;

    /** Of fewer trips a share tells nothing. */
    private static final long ENOUGH = 10;

    static ForecastScorePage of(List<LaneScore> scores, boolean last, String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        List<LaneScore> lanes = scores.stream()
                .filter(s -> s.lane().toUpperCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingLong(LaneScore::trips).reversed().thenComparing(LaneScore::lane))
                .toList();
        return new ForecastScorePage(lanes.isEmpty() ? null : together(lanes), lanes, last, text.strip());
    }

    private static LaneScore together(List<LaneScore> lanes) {
        return new LaneScore(
                "",
                lanes.stream().mapToLong(LaneScore::trips).sum(),
                lanes.stream().mapToLong(LaneScore::inside).sum(),
                mean(lanes, LaneScore::error),
                mean(lanes, LaneScore::naiveError),
                mean(lanes, LaneScore::bias),
                mean(lanes, LaneScore::width));
    }

    private static double mean(List<LaneScore> lanes, ToDoubleFunction<LaneScore> figure) {
        double trips = lanes.stream().mapToLong(LaneScore::trips).sum();
        return lanes.stream()
                        .mapToDouble(s -> figure.applyAsDouble(s) * s.trips())
                        .sum()
                / trips;
    }

    /** What the share says of a lane: {@code few}, {@code good}, {@code narrow} or {@code wide}. */
    public String says(LaneScore score) {
        if (score.trips() < ENOUGH) {
            return "few";
        }
        double off = score.insideShare() - WANTED;
        if (Math.abs(off) <= NEAR) {
            return "good";
        }
        return off < 0 ? "narrow" : "wide";
    }

    /** A lane as people read it. */
    public String name(LaneScore score) {
        return score.lane().replace(">", " → ");
    }

    /** Minutes, from the seconds of a score. */
    public long minutes(double seconds) {
        return Math.round(seconds / 60);
    }
}
