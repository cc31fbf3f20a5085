package io.trigon.domain.tracking;

import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Forecasts every open shipment anew, because silence is a forecast as well: an arrival can't be expected before now, so a
 * truck that nobody hears of becomes late. Each shipment is a transaction of its own, and one that fails stops no other.
 */
@ApplicationScoped
public class RefreshForecasts {
    private static final System.Logger LOG = System.getLogger(RefreshForecasts.class.getName());

    /** What is not reached in this time waits for the next round, so that two rounds never overlap. */
    private static final Duration AT_MOST = Duration.ofSeconds(45);

    /** {@code left} were not reached in this round. */
    public record Round(int refreshed, int failed, int left) {}

    private ForecastArrival forecast;
    private Clock clock;

    protected RefreshForecasts() {}

    @Inject
    public RefreshForecasts(ForecastArrival forecast, Clock clock) {
        this.forecast = forecast;
        this.clock = clock;
    }

    /** Must not be called inside a transaction of others. In no order, so that each gets its turn when time is short. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Round refresh() {
        Instant end = clock.instant().plus(AT_MOST);
        List<TrackingNumber> open = new ArrayList<>(forecast.due());
        Collections.shuffle(open);
        int refreshed = 0;
        int failed = 0;
        for (TrackingNumber number : open) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            if (refreshed(number)) {
                refreshed++;
            } else {
                failed++;
            }
        }
        return new Round(refreshed, failed, open.size() - refreshed - failed);
    }

    private boolean refreshed(TrackingNumber number) {
        try {
            forecast.refresh(number);
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "no new forecast for " + number, e);
            return false;
        }
    }
}
