package io.trigon.domain.tracking;

import io.trigon.domain.party.Address;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.tracking.driving.DriverState;
import io.trigon.domain.tracking.driving.DrivingLimits;
import io.trigon.domain.tracking.driving.DrivingPlan;
import io.trigon.domain.tracking.driving.DrivingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a driver's hours from his device, by the law of the trip. The caller is in a transaction and holds the shipment. */
@ApplicationScoped
public class FollowDriver {
    private static final String BY_COUNTRY = "country";
    private static final Duration GAP = Duration.ofMinutes(10);
    private static final int FIXES_MOST = 1_000;

    /** So long may another number of drivers of a device stay unnoticed. */
    private static final Duration TRUSTED = Duration.ofMinutes(10);

    private static final Duration LENIENT = Duration.ofMinutes(90);
    private static final int DEVICES_MOST = 20_000;

    /** The law of a trip, and how many drivers take turns. */
    record Crew(DrivingRules rules, int drivers) {}

    private record Told(int drivers, Instant readAt) {}

    private final Recent<String, Told> told = new Recent<>(DEVICES_MOST);
    private Positions positions;
    private Devices devices;
    private Clock clock;
    private DrivingRules always;
    private int drivers;

    protected FollowDriver() {}

    /**
     * @param rules {@code country}, or a law for every trip: {@code eu}, {@code us}, {@code china}, {@code none}
     * @param drivers in a truck of which nothing else is known
     */
    @Inject
    public FollowDriver(
            Positions positions,
            Devices devices,
            @ConfigProperty(name = "trigon.driving.rules", defaultValue = BY_COUNTRY) String rules,
            @ConfigProperty(name = "trigon.driving.drivers", defaultValue = "1") int drivers,
            Clock clock) {
        this.positions = positions;
        this.devices = devices;
        this.always = rules.strip().equalsIgnoreCase(BY_COUNTRY)
                ? null
                : DrivingRules.valueOf(rules.strip().toUpperCase(Locale.ROOT));
        this.drivers = drivers;
        this.clock = clock;
    }

    Crew crewOf(Shipment shipment, Optional<Fix> fix) {
        DrivingRules law = always == null
                ? DrivingRules.between(countryOf(shipment.origin()), countryOf(shipment.destination()))
                : always;
        return new Crew(law, fix.map(f -> driversOf(f.device())).orElse(drivers));
    }

    private int driversOf(String device) {
        Told before = told.get(device);
        if (before == null || !before.readAt().plus(TRUSTED).isAfter(clock.instant())) {
            int number = devices.byIdentifier(device).map(Device::drivers).orElse(drivers);
            before = new Told(number, clock.instant());
            told.put(device, before);
        }
        return before.drivers();
    }

    private static String countryOf(Stop stop) {
        Address address =
                stop == null || stop.site() == null ? null : stop.site().address();
        return address == null ? null : address.country();
    }

    /** Whoever drove longer in a day than the law lets one driver, by far, is not alone. A break may have been overlooked. */
    Crew seen(Crew crew, DriverState driver) {
        DrivingLimits law = crew.rules().limits(crew.drivers());
        boolean alone = driver == null || driver.today().compareTo(law.longDay().plus(LENIENT)) <= 0;
        return alone ? crew : new Crew(crew.rules(), Math.max(2, crew.drivers()));
    }

    /** The driver at the newest fix; what came since the last look is taken into his clock. */
    DriverState follow(EtaForecast forecast, Shipment shipment, Fix newest, Crew crew) {
        DriverClock clock = forecast.driver();
        if (clock == null) {
            clock = new DriverClock(newest, before(shipment, newest, crew));
            forecast.driver(clock);
        }
        clock.take(
                since(clock.at(), newest),
                shipment.pickedUpAt(),
                crew.rules().limits(crew.drivers()),
                crew.rules().usualMetresPerHour());
        return clock.state();
    }

    /**
     * Of one that is first heard on the road nobody knows better than that he kept to the law; who would be resting, and is heard
     * all the same, may have rested.
     */
    private static DriverState before(Shipment shipment, Fix first, Crew crew) {
        Instant left = shipment.pickedUpAt();
        if (left == null || !left.isBefore(first.at())) {
            return DriverState.rested(first.at());
        }
        DriverState lawful =
                DrivingPlan.asTheLawLets(left, first.at(), crew.rules().limits(crew.drivers()));
        return lawful.standingSince() == null ? lawful : DriverState.rested(first.at());
    }

    private List<Fix> since(Instant last, Fix newest) {
        if (Duration.between(last, newest.at()).compareTo(GAP) <= 0) {
            return List.of(newest);
        }
        List<Fix> missed = new ArrayList<>(positions.since(newest.device(), last, FIXES_MOST));
        missed.removeIf(fix -> fix.at().isAfter(newest.at()));
        missed.add(newest);
        return missed;
    }
}
