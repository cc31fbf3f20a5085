package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.shipment.epcis.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What somebody asks for: events that fulfil every condition.
 *
 * @param byRecordTime in the order of the record times, else of the event times
 * @param most of all pages together; null for no limit
 * @param refuseAbove how many may be found before the query is refused as too large; null for no limit
 */
public record EventQuery(
        List<Condition> conditions, boolean byRecordTime, boolean descending, Integer most, Integer refuseAbove) {

    public EventQuery {
        conditions = List.copyOf(conditions);
    }

    /** Everything. */
    public static final EventQuery ALL = new EventQuery(List.of(), false, false, null, null);

    /** One condition. */
    public sealed interface Condition permits Types, Time, Words, Terms, Ids, Declared, EventInside {}

    /** Any of these types. */
    public record Types(Set<EventType> types) implements Condition {}

    /** Times that an event has. */
    public enum Moment {
        EVENT,
        RECORD,
        DECLARATION
    }

    /** @param from whether it is this or later; else it is earlier */
    public record Time(Moment moment, boolean from, Instant at) implements Condition {}

    /** Plain fields of an event. */
    public enum Column {
        ACTION,
        BIZ_STEP,
        DISPOSITION,
        READ_POINT,
        BIZ_LOCATION,
        TRANSFORMATION,
        ERROR_REASON
    }

    /** Any of these words, as {@link EventWord} keeps them. */
    public record Words(Column column, List<String> words) implements Condition {}

    /**
     * It names any of these in one of the fields.
     *
     * @param kind of a transaction, a source or a destination; null for any
     * @param terms as {@link EventWord} keeps them
     * @param below of which all things count too: a class of which the serial numbers or lots are left open
     */
    public record Terms(Set<Field> fields, String kind, List<String> terms, List<String> below) implements Condition {}

    /** Any of these ids of events. */
    public record Ids(List<String> ids) implements Condition {}

    /** Whether it declares an error. */
    public record Declared() implements Condition {}

    /** What only the text of an event can tell. */
    List<EventInside> inside() {
        return conditions.stream()
                .filter(EventInside.class::isInstance)
                .map(EventInside.class::cast)
                .toList();
    }

    /** The same with one condition more. */
    public EventQuery and(Condition condition) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(condition);
        return new EventQuery(all, byRecordTime, descending, most, refuseAbove);
    }

    /** The same of what was recorded at that time or later, all of it, in the order in which it was recorded. */
    EventQuery recordedSince(Instant from) {
        return new EventQuery(conditions, true, false, null, null).and(new Time(Moment.RECORD, true, from));
    }
}
