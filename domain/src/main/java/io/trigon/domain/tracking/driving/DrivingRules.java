package io.trigon.domain.tracking.driving;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The law on driving times that a trip is driven by. */
public enum DrivingRules {
    /** Regulation (EC) 561/2006 and the AETR, articles 6 to 8; with two drivers article 8(5). Weeks: {@link WeekLimits}. */
    EU(72) {
        @Override
        public DrivingLimits limits(int drivers) {
            return drivers > 1
                    ? DrivingLimits.ofDays(hours(18), hours(20), 2, hours(21), hours(9))
                            .with(WeekLimits.ofEurope(drivers))
                    : new DrivingLimits(
                            minutes(270),
                            minutes(45),
                            minutes(15),
                            minutes(30),
                            hours(9),
                            hours(10),
                            2,
                            hours(13),
                            hours(11),
                            hours(15),
                            hours(9),
                            3,
                            WeekLimits.ofEurope(1));
        }
    },
    /** 49 CFR 395.3, property-carrying. Two drivers change over in the moving truck (395.1(g)). Weeks: {@link WeekLimits}. */
    US(88) {
        @Override
        public DrivingLimits limits(int drivers) {
            return drivers > 1
                    ? DrivingLimits.NONE.with(WeekLimits.ofStates(drivers))
                    : new DrivingLimits(
                            hours(8),
                            minutes(30),
                            null,
                            null,
                            hours(11),
                            hours(11),
                            0,
                            hours(14),
                            hours(10),
                            hours(14),
                            hours(10),
                            0,
                            WeekLimits.ofStates(1));
        }
    },
    /**
     * Article 62 of the Regulation on the Implementation of the Road Traffic Safety Law: 4 hours, then 20 minutes. It knows no daily and
     * no weekly rest; the day off in a week of the Labour Law, article 38, is one of the employer's plan, not of a trip.
     */
    CHINA(72) {
        @Override
        public DrivingLimits limits(int drivers) {
            return drivers > 1 ? DrivingLimits.NONE : DrivingLimits.ofBreaks(hours(4), minutes(20));
        }
    },
    /** None is known, or it is no way by road: a day-long average, rests within. */
    NONE(60) {
        @Override
        public DrivingLimits limits(int drivers) {
            return DrivingLimits.NONE;
        }
    };

    /** Where the regulation or the AETR holds. */
    private static final Set<String> EUROPE = Set.of(
            "AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT KZ LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TJ TM TR UA UZ"
                    .split(" "));

    private static final Set<String> NORTH_AMERICA = Set.of("US", "CA", "MX");
    private static final Set<String> MAINLAND = Set.of("CN", "HK", "MO");

    private static final double TEAM_METRES_PER_HOUR = 67_000;

    private final int usualKmh;

    DrivingRules(int usualKmh) {
        this.usualKmh = usualKmh;
    }

    /** @param drivers who take turns */
    public abstract DrivingLimits limits(int drivers);

    /** What a loaded truck averages while it is driven, before a lane has a history; metres by road in an hour. */
    public double usualMetresPerHour() {
        return usualKmh * 1000.0;
    }

    /**
     * The same as a plan takes it. Two who never have to stop do stop, for fuel and to change over, and no law says for how long: a team makes
     * about a thousand miles a day.
     */
    public double usualMetresPerHour(int drivers) {
        boolean team = drivers > 1 && this != NONE && !limits(drivers).areAny();
        return team ? TEAM_METRES_PER_HOUR : usualMetresPerHour();
    }

    /** The law of a trip between two countries (ISO 3166-1 alpha-2, may be null); none when they share none. */
    public static DrivingRules between(String from, String to) {
        if (from == null || to == null) {
            return NONE;
        }
        String origin = from.toUpperCase(Locale.ROOT);
        String destination = to.toUpperCase(Locale.ROOT);
        if (EUROPE.contains(origin) && EUROPE.contains(destination)) {
            return EU;
        }
        boolean viaStates = origin.equals("US") || destination.equals("US");
        if (viaStates && NORTH_AMERICA.contains(origin) && NORTH_AMERICA.contains(destination)) {
            return US;
        }
        return MAINLAND.contains(origin) && MAINLAND.contains(destination) ? CHINA : NONE;
    }

    private static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
