package io.trigon.web.care;

import io.trigon.domain.shared.BrokenRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/** Until when a task is put off, as people say it. */
enum Later {
    HOUR,
    AFTERNOON,
    TOMORROW,
    MONDAY;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Null for an empty word: now. A morning is nine o'clock in the zone; an afternoon is four hours on. */
    static Instant of(String word, Instant now, ZoneId zone) {
        if (word == null || word.isBlank()) {
            return null;
        }
        ZonedDateTime here = now.atZone(zone);
        return switch (named(word)) {
            case HOUR -> now.plus(Duration.ofHours(1));
            case AFTERNOON -> now.plus(Duration.ofHours(4));
            case TOMORROW -> here.plusDays(1).with(MORNING).toInstant();
            case MONDAY -> here.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                    .with(MORNING)
                    .toInstant();
        };
    }

    private static Later named(String word) {
        for (Later later : values()) {
            if (later.name().equals(word)) {
                return later;
            }
        }
        throw new BrokenRule("time-form", "no such time: " + word);
    }
}
