package io.trigon.domain.care;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.tracking.EtaForecast;
import io.trigon.domain.triangle.JudgeHealth;
import io.trigon.domain.triangle.Triangle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides from a new forecast whether a delay begins, is to be told again, or ends. A forecast that moves a little says
 * nothing again.
 */
@ApplicationScoped
public class WatchDelay {
    private static final Duration WORTH_TELLING = Duration.ofMinutes(30);
    private static final Duration ALWAYS_WORTH_TELLING = Duration.ofHours(2);

    private Delays delays;
    private DelayResponse response;
    private JudgeHealth health;
    private Events events;
    private Clock clock;

    protected WatchDelay() {}

    @Inject
    public WatchDelay(Delays delays, DelayResponse response, JudgeHealth health, Events events, Clock clock) {
        this.delays = delays;
        this.response = response;
        this.health = health;
        this.events = events;
        this.clock = clock;
    }

    /** The caller holds the shipments. */
    @Transactional
    public void consider(Map<Shipment, EtaForecast> forecasts) {
        Map<Long, Delay> open =
                delays.openOfAll(forecasts.keySet().stream().map(Shipment::id).toList());
        Set<Triangle> served = new LinkedHashSet<>();
        forecasts.forEach((shipment, forecast) -> {
            if (consider(shipment, forecast, open.get(shipment.id()))) {
                served.add(shipment.triangle());
            }
        });
        served.forEach(health::judge);
    }

    /** Whether it touches how both sides are served. */
    private boolean consider(Shipment shipment, EtaForecast forecast, Delay open) {
        if (open != null) {
            return follow(open, shipment, forecast);
        }
        if (isLate(shipment, forecast) && shipment.arrivedAt() == null) {
            begin(shipment, forecast);
            return true;
        }
        return forecast.basis() == EtaForecast.Basis.ARRIVED;
    }

    /** The shipment won't arrive any more. */
    @Transactional
    public void calledOff(Shipment shipment) {
        delays.openOf(shipment.id()).ifPresent(delay -> {
            end(delay, Delay.State.CALLED_OFF);
            response.calledOff(delay);
        });
    }

    private void begin(Shipment shipment, EtaForecast forecast) {
        Delay delay = delays.add(new Delay(shipment, forecast.promised(), clock.instant()));
        take(delay, forecast);
        delay.tell();
        events.fire(new DelayOpened(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                delay.lateness().toMinutes()));
        response.begin(delay);
    }

    private boolean follow(Delay delay, Shipment shipment, EtaForecast forecast) {
        take(delay, forecast);
        if (shipment.arrivedAt() != null) {
            end(delay, isLate(shipment, forecast) ? Delay.State.ARRIVED_LATE : Delay.State.ARRIVED_IN_TIME);
            response.arrived(delay);
            return true;
        }
        if (movedFar(delay, shipment)) {
            delay.tell();
            response.forecastMoved(delay);
        }
        return false;
    }

    private void end(Delay delay, Delay.State state) {
        delay.end(state, clock.instant());
        Shipment shipment = delay.shipment();
        events.fire(new DelayEnded(
                clock.instant(),
                shipment.trackingNumber().value(),
                shipment.triangle().id(),
                state));
    }

    private static void take(Delay delay, EtaForecast forecast) {
        var promised = forecast.promised() == null ? delay.promised() : forecast.promised();
        delay.expects(forecast.expected(), forecast.earliest(), forecast.latest(), promised);
    }

    /** The later it is, the less half an hour matters: a truck that rests overnight is not told of all night long. */
    private static boolean movedFar(Delay delay, Shipment shipment) {
        Duration moved =
                Duration.between(delay.toldExpected(), delay.expected()).abs();
        Duration third =
                Duration.between(delay.promised(), delay.toldExpected()).abs().dividedBy(3);
        Duration matters = Collections.min(List.of(third, ALWAYS_WORTH_TELLING));
        return moved.compareTo(Collections.max(List.of(toleranceOf(shipment), WORTH_TELLING, matters))) >= 0;
    }

    private static boolean isLate(Shipment shipment, EtaForecast forecast) {
        Duration lateness = forecast.lateness();
        return lateness != null && lateness.compareTo(toleranceOf(shipment)) > 0;
    }

    static Duration toleranceOf(Shipment shipment) {
        return shipment.contract() == null
                ? shipment.mode().tolerance()
                : shipment.contract().tolerance();
    }
}
