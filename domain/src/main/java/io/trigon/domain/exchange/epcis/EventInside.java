package io.trigon.domain.exchange.epcis;

import java.util.List;
import java.util.Set;

/**
 * A condition on what stands in the text of an event and in no column: fields of somebody's own, what sensors reported,
 * quantities.
 *
 * @param places where the field may stand
 * @param inner whether it stands below the fields of others there, at any depth, instead of there
 * @param name of a field of the standard, else with its prefix written out
 * @param unit in which its value must be said; empty for none at all, null where units don't matter
 * @param values any of which it is, or the one that it is compared with; empty when it need only be there
 */
public record EventInside(Set<Place> places, boolean inner, String name, String unit, Test test, List<String> values)
        implements EventQuery.Condition {

    /** Parts of an event. */
    public enum Place {
        EVENT,
        ILMD,
        ERROR_DECLARATION,
        READ_POINT,
        BIZ_LOCATION,
        SENSOR_ELEMENT,
        SENSOR_METADATA,
        SENSOR_REPORT,
        QUANTITY
    }

    /** How a value must be to the one that is asked for. */
    public enum Test {
        EQ,
        GT,
        GE,
        LT,
        LE,
        EXISTS;

        /** @param comparison of the value with the one that is asked for */
        public boolean holds(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
                case EXISTS -> true;
            };
        }
    }

    public EventInside {
        places = Set.copyOf(places);
        values = List.copyOf(values);
    }
}
