package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventQuery.Column;
import io.trigon.domain.exchange.epcis.EventQuery.Condition;
import io.trigon.domain.exchange.epcis.EventQuery.Moment;
import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.shared.KeptTime;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.Vocabulary;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the parameters of the standard's simple event query (EPCIS 2.0, section 8.2.7.1). Values of a list stand apart or with
 * a vertical bar between them.
 */
public final class QueryReading {
    /** Values of one parameter. */
    private static final int MOST_VALUES = 500;

    private static final int MOST_CONDITIONS = 40;

    private final Map<String, List<String>> parameters;
    private final InsideReading inside;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean byRecordTime;
    private boolean descending = true;
    private Integer most;
    private Integer refuseAbove;

    private QueryReading(Map<String, List<String>> parameters, QueryPrefixes prefixes) {
        this.parameters = parameters;
        this.inside = new InsideReading(prefixes, this::values);
    }

    /** Without prefixes but those of the standard. */
    public static EventQuery of(Map<String, List<String>> parameters) {
        return of(parameters, QueryPrefixes.STANDARD);
    }

    /**
     * @param parameters by their names, without those of paging
     * @param prefixes in their names
     * @throws QueryException for a parameter that is none, and for a value that it may not have
     * @throws UnsupportedQuery for a parameter that isn't served
     */
    public static EventQuery of(Map<String, List<String>> parameters, QueryPrefixes prefixes) {
        if (parameters.size() > MOST_CONDITIONS) {
            throw new QueryException("query", "at most " + MOST_CONDITIONS + " parameters");
        }
        QueryReading reading = new QueryReading(parameters, prefixes);
        parameters.keySet().forEach(reading::take);
        if (reading.most != null && reading.refuseAbove != null) {
            throw new QueryException("maxEventCount", "not together with eventCountLimit");
        }
        // the standard leaves the order open unless it is asked for: the oldest first, so that pages grow at their end
        boolean ordered = parameters.containsKey("orderBy");
        return new EventQuery(
                reading.conditions,
                reading.byRecordTime,
                (ordered || parameters.containsKey("orderDirection")) && reading.descending,
                reading.most,
                reading.refuseAbove);
    }

    private void take(String name) {
        switch (name) {
            case "orderBy" -> byRecordTime =
                    oneOf(name, "eventTime", "recordTime").equals("recordTime");
            case "orderDirection" -> descending = oneOf(name, "ASC", "DESC").equals("DESC");
            case "eventCountLimit" -> most = count(name);
            case "maxEventCount" -> refuseAbove = count(name);
            case "eventType" -> conditions.add(new EventQuery.Types(types(name)));
            case "EQ_action" -> words(name, Column.ACTION, word -> action(name, word));
            case "EQ_bizStep" -> words(name, Column.BIZ_STEP, Vocabulary.BIZ_STEP::normal);
            case "EQ_disposition" -> words(name, Column.DISPOSITION, Vocabulary.DISPOSITION::normal);
            case "EQ_readPoint" -> words(name, Column.READ_POINT, EventWord::ofId);
            case "EQ_bizLocation" -> words(name, Column.BIZ_LOCATION, EventWord::ofId);
            case "EQ_transformationID" -> words(name, Column.TRANSFORMATION, word -> word);
            case "EQ_errorReason" -> words(name, Column.ERROR_REASON, Vocabulary.ERROR_REASON::normal);
            case "EQ_eventID" -> conditions.add(new EventQuery.Ids(values(name)));
            case "EXISTS_errorDeclaration" -> conditions.add(new EventQuery.Declared());
            default -> takeMore(name);
        }
    }

    private void takeMore(String name) {
        switch (name) {
            case "MATCH_epc" -> things(name, Field.EPC, Field.CHILD);
            case "MATCH_parentID" -> things(name, Field.PARENT);
            case "MATCH_inputEPC" -> things(name, Field.INPUT);
            case "MATCH_outputEPC" -> things(name, Field.OUTPUT);
            case "MATCH_anyEPC" -> things(name, Field.EPC, Field.CHILD, Field.PARENT, Field.INPUT, Field.OUTPUT);
            case "MATCH_epcClass" -> things(name, Field.CLASS, Field.CHILD_CLASS);
            case "MATCH_inputEPCClass" -> things(name, Field.INPUT_CLASS);
            case "MATCH_outputEPCClass" -> things(name, Field.OUTPUT_CLASS);
            case "MATCH_anyEPCClass" -> things(
                    name, Field.CLASS, Field.CHILD_CLASS, Field.INPUT_CLASS, Field.OUTPUT_CLASS);
            case "EQ_correctiveEventID" -> terms(name, Field.CORRECTIVE, null, EventWord::of);
            case "EQ_persistentDisposition_set" -> terms(
                    name, Field.DISPOSITION_SET, null, Vocabulary.DISPOSITION::normal);
            case "EQ_persistentDisposition_unset" -> terms(
                    name, Field.DISPOSITION_UNSET, null, Vocabulary.DISPOSITION::normal);
            default -> takeNamed(name);
        }
    }

    private void takeNamed(String name) {
        if (name.matches("(GE|LT)_(eventTime|recordTime|errorDeclarationTime|errorDeclaration_Time)")) {
            conditions.add(new EventQuery.Time(moment(name), name.startsWith("GE"), time(name)));
        } else if (name.startsWith("EQ_bizTransaction_")) {
            typed(name, "EQ_bizTransaction_", Field.TRANSACTION, Vocabulary.BIZ_TRANSACTION_TYPE);
        } else if (name.startsWith("EQ_source_")) {
            typed(name, "EQ_source_", Field.SOURCE, Vocabulary.SOURCE_DEST_TYPE);
        } else if (name.startsWith("EQ_destination_")) {
            typed(name, "EQ_destination_", Field.DESTINATION, Vocabulary.SOURCE_DEST_TYPE);
        } else {
            conditions.add(inside.read(name).orElseThrow(() -> new QueryException(name, "no such parameter here")));
        }
    }

    private static Moment moment(String name) {
        if (name.endsWith("eventTime")) {
            return Moment.EVENT;
        }
        return name.endsWith("recordTime") ? Moment.RECORD : Moment.DECLARATION;
    }

    private void words(String name, Column column, Function<String, String> normal) {
        conditions.add(new EventQuery.Words(
                column, values(name).stream().map(normal).map(EventWord::of).toList()));
    }

    private void typed(String name, String beginning, Field field, Vocabulary types) {
        String kind = types.normal(name.substring(beginning.length()));
        if (kind.isEmpty()) {
            throw new QueryException(name, "names no type");
        }
        terms(name, field, EventWord.of(kind), EventWord::ofId);
    }

    private void terms(String name, Field field, String kind, Function<String, String> normal) {
        conditions.add(new EventQuery.Terms(
                Set.of(field), kind, values(name).stream().map(normal).toList(), List.of()));
    }

    private void things(String name, Field... fields) {
        conditions.add(ThingPatterns.of(name, values(name), Set.of(fields)));
    }

    private Set<EventType> types(String name) {
        Set<EventType> types = new LinkedHashSet<>();
        values(name)
                .forEach(word -> types.add(
                        EventType.named(word).orElseThrow(() -> new QueryException(name, "no type is " + word))));
        return types;
    }

    private static String action(String name, String word) {
        for (EventAction action : EventAction.values()) {
            if (action.name().equals(word)) {
                return word;
            }
        }
        throw new QueryException(name, "one of ADD, OBSERVE, DELETE");
    }

    private Instant time(String name) {
        try {
            // in an address a plus sign that nobody escaped is a blank
            return KeptTime.of(only(name).replace(' ', '+'));
        } catch (DateTimeException unreadable) {
            throw new QueryException(name, "a time with offset such as 2026-03-02T14:00:00-06:00");
        }
    }

    private int count(String name) {
        String text = only(name);
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new QueryException(name, "a whole number, 1 or more");
        }
        return Integer.parseInt(text);
    }

    private String oneOf(String name, String one, String other) {
        String text = only(name);
        if (!text.equals(one) && !text.equals(other)) {
            throw new QueryException(name, one + " or " + other);
        }
        return text;
    }

    private String only(String name) {
        List<String> values = parameters.get(name);
        if (values.size() != 1 || values.get(0).isBlank()) {
            throw new QueryException(name, "one value");
        }
        return values.get(0).strip();
    }

    private List<String> values(String name) {
        List<String> values = parameters.get(name).stream()
                .flatMap(v -> List.of(v.split("\\|")).stream())
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            throw new QueryException(name, "1 to " + MOST_VALUES + " values");
        }
        return values;
    }
}
