package io.trigon.integrations.sample;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.List;

/** Reads {@code world/traffic.csv}: how fast roads of a country are at an hour of the week. */
final class SampleTraffic {
    private record Rule(String country, DayOfWeek first, DayOfWeek last, int from, int to, double share) {
        boolean holds(String where, ZonedDateTime when) {
            DayOfWeek day = when.getDayOfWeek();
            return (country == null || country.equals(where))
                    && day.compareTo(first) >= 0
                    && day.compareTo(last) <= 0
                    && when.getHour() >= from
                    && when.getHour() < to;
        }
    }

    private final List<Rule> rules;

    SampleTraffic(SampleFolder folder) {
        this.rules = folder.rows("world/traffic.csv").stream()
                .map(SampleTraffic::rule)
                .toList();
    }

    private static Rule rule(SampleRow row) {
        return new Rule(
                row.get("country"),
                row.must("first_day", DayOfWeek::valueOf),
                row.must("last_day", DayOfWeek::valueOf),
                row.must("from_hour", Integer::valueOf),
                row.must("to_hour", Integer::valueOf),
                row.must("percent", SampleRoads::positive) / 100);
    }

    /** Of the speed of an ordinary hour: the first line that holds, else 1. */
    double share(String country, ZonedDateTime when) {
        return rules.stream()
                .filter(rule -> rule.holds(country, when))
                .mapToDouble(Rule::share)
                .findFirst()
                .orElse(1);
    }
}
