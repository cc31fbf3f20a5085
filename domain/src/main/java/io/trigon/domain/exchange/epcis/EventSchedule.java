package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.BrokenRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a subscription is due: the six fields of the standard's query schedule (EPCIS 2.0, section 8.2.5.3), in UTC. A field is a
 * list of numbers and of ranges in brackets, such as {@code 0,[15-30]}; all fields that are given must hold. One that isn't given
 * holds always, but for those finer than the finest that is: they are at their lowest, so that hour 1 and minute 5 is once a day.
 */
public final class EventSchedule {
    /** Names, and from where to where; the finest first. Of the days of a week the first is Monday. */
    public enum Field {
        SECOND("second", 0, 59),
        MINUTE("minute", 0, 59),
        HOUR("hour", 0, 23),
        DAY_OF_MONTH("dayOfMonth", 1, 31),
        DAY_OF_WEEK("dayOfWeek", 1, 7),
        MONTH("month", 1, 12);

        private final String label;
        private final int least;
        private final int most;

        Field(String label, int least, int most) {
            this.label = label;
            this.least = least;
            this.most = most;
        }

        public String label() {
            return label;
        }
    }

    private static final Pattern ELEMENT = Pattern.compile("(\\d{1,2})|\\[(\\d{1,2})-(\\d{1,2})]");
    private static final int LONGEST = 200;

    /** The 29th of February and a day of the week meet again within forty years, but for 2100. */
    private static final int YEARS = 41;

    private final Map<Field, String> said = new EnumMap<>(Field.class);
    private final Map<Field, BitSet> held = new EnumMap<>(Field.class);

    private EventSchedule(Map<String, String> fields) {
        fields.forEach((name, text) -> said.put(named(name), text == null ? "" : text.strip()));
        said.values().removeIf(String::isEmpty);
        if (said.isEmpty()) {
            throw broken("name a field at least");
        }
        Field finest = Collections.min(said.keySet());
        for (Field field : Field.values()) {
            held.put(field, said.containsKey(field) ? numbers(field, said.get(field)) : unsaid(field, finest));
        }
    }

    /**
     * @param fields by the standard's names
     * @throws BrokenRule {@code epcis-subscription-schedule} when it can't be read, or is never due
     */
    public static EventSchedule of(Map<String, String> fields, Instant now) {
        EventSchedule schedule = new EventSchedule(fields);
        if (schedule.next(now).isEmpty()) {
            throw broken("it is never due");
        }
        return schedule;
    }

    /** What {@link #text} gave. */
    static EventSchedule kept(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String one : text.split(";")) {
            int equals = one.indexOf('=');
            fields.put(one.substring(0, equals), one.substring(equals + 1));
        }
        return new EventSchedule(fields);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        said.forEach((field, value) -> text.append(text.length() == 0 ? "" : ";")
                .append(field.label)
                .append('=')
                .append(value));
        return text.toString();
    }

    /** As they were given, by the standard's names. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        said.forEach((field, value) -> fields.put(field.label, value));
        return fields;
    }

    /** The first time after this one; empty when there is none in our lifetime. */
    Optional<Instant> next(Instant after) {
        LocalDateTime from = LocalDateTime.ofInstant(after, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .plusSeconds(1);
        LocalDate day = from.toLocalDate();
        Optional<LocalTime> time = holds(day) ? timeFrom(from.toLocalTime()) : Optional.empty();
        LocalDate last = day.plusYears(YEARS);
        while (time.isEmpty() && day.isBefore(last)) {
            day = day.plusDays(1);
            time = holds(day) ? timeFrom(LocalTime.MIDNIGHT) : Optional.empty();
        }
        LocalDate found = day;
        return time.map(at -> found.atTime(at).toInstant(ZoneOffset.UTC));
    }

    private boolean holds(LocalDate day) {
        return held.get(Field.MONTH).get(day.getMonthValue())
                && held.get(Field.DAY_OF_MONTH).get(day.getDayOfMonth())
                && held.get(Field.DAY_OF_WEEK).get(day.getDayOfWeek().getValue());
    }

    /** The first time of a day that is not before this one. */
    private Optional<LocalTime> timeFrom(LocalTime from) {
        int hour = held.get(Field.HOUR).nextSetBit(from.getHour());
        int minute = hour == from.getHour() ? from.getMinute() : 0;
        int second = hour == from.getHour() ? from.getSecond() : 0;
        while (hour >= 0) {
            Optional<LocalTime> time = timeOfHour(hour, minute, second);
            if (time.isPresent()) {
                return time;
            }
            hour = held.get(Field.HOUR).nextSetBit(hour + 1);
            minute = 0;
            second = 0;
        }
        return Optional.empty();
    }

    private Optional<LocalTime> timeOfHour(int hour, int fromMinute, int fromSecond) {
        int minute = held.get(Field.MINUTE).nextSetBit(fromMinute);
        if (minute == fromMinute) {
            int second = held.get(Field.SECOND).nextSetBit(fromSecond);
            if (second >= 0) {
                return Optional.of(LocalTime.of(hour, minute, second));
            }
            minute = held.get(Field.MINUTE).nextSetBit(fromMinute + 1);
        }
        return minute < 0
                ? Optional.empty()
                : Optional.of(LocalTime.of(hour, minute, held.get(Field.SECOND).nextSetBit(0)));
    }

    private static BitSet unsaid(Field field, Field finest) {
        boolean lowest = field.compareTo(finest) < 0 && field != Field.DAY_OF_WEEK;
        boolean weekly = field == Field.DAY_OF_MONTH && finest == Field.DAY_OF_WEEK;
        BitSet numbers = new BitSet();
        numbers.set(field.least, (lowest && !weekly ? field.least : field.most) + 1);
        return numbers;
    }

    private static BitSet numbers(Field field, String text) {
        BitSet numbers = new BitSet();
        if (text.length() > LONGEST) {
            throw broken(field.label + " is too long");
        }
        for (String element : text.split(",", -1)) {
            Matcher matcher = ELEMENT.matcher(element.strip());
            if (!matcher.matches()) {
                throw broken(field.label + " is a list of numbers and of ranges such as [5-10]");
            }
            String one = matcher.group(1);
            int from = Integer.parseInt(one != null ? one : matcher.group(2));
            int to = Integer.parseInt(one != null ? one : matcher.group(3));
            if (from < field.least || to > field.most || from > to) {
                throw broken(field.label + " is from " + field.least + " to " + field.most);
            }
            numbers.set(from, to + 1);
        }
        return numbers;
    }

    private static Field named(String name) {
        for (Field field : Field.values()) {
            if (field.label.equals(name)) {
                return field;
            }
        }
        throw broken("a schedule has second, minute, hour, dayOfMonth, month and dayOfWeek");
    }

    private static BrokenRule broken(String why) {
        return new BrokenRule("epcis-subscription-schedule", "schedule: " + why, Map.of("field", "schedule"));
    }
}
