package io.trigon.domain.testing;

import io.trigon.domain.tracking.ForecastTrial;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Written forecasts in a list. */
public final class InMemoryForecastTrials implements ForecastTrials {
    private final List<ForecastTrial> trials = new CopyOnWriteArrayList<>();

    @Override
    public List<ForecastTrial> of(Collection<Long> shipmentIds) {
        return trials.stream().filter(t -> shipmentIds.contains(t.shipmentId())).toList();
    }

    @Override
    public void addAll(List<ForecastTrial> more) {
        more.forEach(trial -> trials.add(Ids.give(trial)));
    }

    @Override
    public List<Double> timesDoubt(String lane, Collection<Moment> moments, int limit) {
        return over(moments)
                .filter(t -> lane == null || t.lane().equals(lane))
                .filter(t -> t.timesDoubt() != null)
                .sorted(Comparator.comparing(ForecastTrial::arrivedAt).reversed())
                .limit(limit)
                .map(ForecastTrial::timesDoubt)
                .toList();
    }

    @Override
    public List<LaneScore> scores(Collection<Moment> moments, Instant since) {
        Map<String, List<ForecastTrial>> lanes = over(moments)
                .filter(t -> !t.arrivedAt().isBefore(since))
                .collect(Collectors.groupingBy(ForecastTrial::lane, TreeMap::new, Collectors.toList()));
        return lanes.entrySet().stream()
                .map(lane -> score(lane.getKey(), lane.getValue()))
                .toList();
    }

    private Stream<ForecastTrial> over(Collection<Moment> moments) {
        return trials.stream().filter(t -> t.arrivedAt() != null && moments.contains(t.moment()));
    }

    private static LaneScore score(String lane, List<ForecastTrial> trials) {
        return new LaneScore(
                lane,
                trials.size(),
                trials.stream().filter(ForecastTrial::isInside).count(),
                mean(trials, t -> Math.abs(t.errorSeconds())),
                mean(trials, t -> Math.abs(t.naiveErrorSeconds())),
                mean(trials, ForecastTrial::errorSeconds),
                mean(trials, ForecastTrial::widthSeconds));
    }

    private static double mean(List<ForecastTrial> trials, ToDoubleFunction<ForecastTrial> figure) {
        return trials.stream().mapToDouble(figure).average().orElseThrow();
    }
}
