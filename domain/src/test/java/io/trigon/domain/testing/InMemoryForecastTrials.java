package io.trigon.domain.testing;

import io.trigon.domain.tracking.ForecastTrial;
import io.trigon.domain.tracking.ForecastTrial.Moment;
import io.trigon.domain.tracking.ForecastTrials;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Written forecasts in a list; scores are the work of the database. */
public final class InMemoryForecastTrials implements ForecastTrials {
    private final List<ForecastTrial> trials = new ArrayList<>();

    @Override
    public List<ForecastTrial> of(Collection<Long> shipmentIds) {
        return trials.stream().filter(t -> shipmentIds.contains(t.shipmentId())).toList();
    }

    @Override
    public void addAll(List<ForecastTrial> more) {
        more.forEach(trial -> trials.add(Ids.give(trial)));
    }

    @Override
    public List<LaneScore> scores(Collection<Moment> moments, Instant since) {
        throw new UnsupportedOperationException("the database counts");
    }
}
