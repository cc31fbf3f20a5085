package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventInside.Place;
import io.trigon.domain.exchange.epcis.EventInside.Test;
import io.trigon.domain.shared.KeptTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads parameters on what stands in the text of events alone (EPCIS 2.0, section 8.2.7.1): extensions, instance and lot master
 * data, sensors, quantities.
 */
final class InsideReading {
    private static final Pattern OWN = Pattern.compile("(EQ|GT|GE|LT|LE|EXISTS)_(INNER_)?"
            + "(ILMD_|ERROR_DECLARATION_|SENSORELEMENT_|SENSORMETADATA_|SENSORREPORT_|readPoint_|bizLocation_)?"
            + "([A-Za-z][^:]*:.+)");
    private static final Pattern MEASURED = Pattern.compile(
            "(EQ|GT|GE|LT|LE)_(value|minValue|maxValue|meanValue|sDev|percValue|quantity)_([A-Z0-9]{2,4})");
    private static final Pattern BARE = Pattern.compile("(EQ|GT|GE|LT|LE)_(quantity|percRank)");
    private static final Pattern TIMED = Pattern.compile("(GE|LT)_(time|startTime|endTime)");
    private static final Pattern WORDED =
            Pattern.compile("EQ_(type|deviceID|deviceMetadata|rawData|dataProcessingMethod"
                    + "|microorganism|chemicalSubstance|bizRules|stringValue|booleanValue|hexBinaryValue|uriValue)");

    /** Hierarchies and attributes of master data. */
    private static final Pattern UNSUPPORTED = Pattern.compile("(WD|HASATTR|EQATTR|EQ_ATTR)_.+");

    private static final Map<String, Place> PLACES = Map.of(
            "ILMD_", Place.ILMD,
            "ERROR_DECLARATION_", Place.ERROR_DECLARATION,
            "SENSORELEMENT_", Place.SENSOR_ELEMENT,
            "SENSORMETADATA_", Place.SENSOR_METADATA,
            "SENSORREPORT_", Place.SENSOR_REPORT,
            "readPoint_", Place.READ_POINT,
            "bizLocation_", Place.BIZ_LOCATION);
    private static final Set<Place> SENSORS = Set.of(Place.SENSOR_METADATA, Place.SENSOR_REPORT);
    private static final int MOST_DIGITS = 40;

    private final QueryPrefixes prefixes;
    private final Function<String, List<String>> values;

    /** @param values of a parameter, checked and taken apart */
    InsideReading(QueryPrefixes prefixes, Function<String, List<String>> values) {
        this.prefixes = prefixes;
        this.values = values;
    }

    /** Empty when it is none of these parameters. */
    Optional<EventInside> read(String name) {
        if (UNSUPPORTED.matcher(name).matches()) {
            throw new UnsupportedQuery(name);
        }
        if (name.equals("EXISTS_sensorElementList")) {
            return Optional.of(
                    new EventInside(Set.of(Place.EVENT), false, "sensorElementList", null, Test.EXISTS, List.of()));
        }
        Matcher own = OWN.matcher(name);
        return own.matches() ? Optional.of(own(name, own)) : standard(name);
    }

    private EventInside own(String name, Matcher parts) {
        Test test = Test.valueOf(parts.group(1));
        Place place = parts.group(3) == null ? Place.EVENT : PLACES.get(parts.group(3));
        String field = prefixes.written(name, parts.group(4));
        List<String> asked = test == Test.EXISTS ? List.of() : values.apply(name);
        if (test != Test.EQ && test != Test.EXISTS) {
            comparable(name, asked);
        }
        return new EventInside(Set.of(place), parts.group(2) != null, field, null, test, asked);
    }

    private Optional<EventInside> standard(String name) {
        Matcher measured = MEASURED.matcher(name);
        if (measured.matches()) {
            return Optional.of(number(name, measured.group(1), measured.group(2), measured.group(3)));
        }
        Matcher bare = BARE.matcher(name);
        if (bare.matches()) {
            return Optional.of(
                    number(name, bare.group(1), bare.group(2), bare.group(2).equals("quantity") ? "" : null));
        }
        Matcher timed = TIMED.matcher(name);
        if (timed.matches()) {
            List<String> asked = values.apply(name);
            if (asked.size() != 1 || !isTime(asked.get(0))) {
                throw new QueryException(name, "a time with offset such as 2026-03-02T14:00:00-06:00");
            }
            return Optional.of(
                    new EventInside(SENSORS, false, timed.group(2), null, Test.valueOf(timed.group(1)), asked));
        }
        Matcher worded = WORDED.matcher(name);
        return worded.matches()
                ? Optional.of(new EventInside(SENSORS, false, worded.group(1), null, Test.EQ, values.apply(name)))
                : Optional.empty();
    }

    private EventInside number(String name, String test, String field, String unit) {
        List<String> asked = values.apply(name);
        boolean sane = asked.stream().allMatch(InsideReading::isNumber) && (test.equals("EQ") || asked.size() == 1);
        if (!sane) {
            throw new QueryException(name, "a number");
        }
        Place place = field.equals("quantity") ? Place.QUANTITY : Place.SENSOR_REPORT;
        return new EventInside(Set.of(place), false, field, unit, Test.valueOf(test), asked);
    }

    private static void comparable(String name, List<String> asked) {
        if (asked.size() != 1 || !isNumber(asked.get(0)) && !isTime(asked.get(0))) {
            throw new QueryException(name, "one number, or a time with offset");
        }
    }

    private static boolean isNumber(String text) {
        try {
            BigDecimal number = text.length() > MOST_DIGITS ? null : new BigDecimal(text);
            return number != null && Math.abs((long) number.scale()) <= MOST_DIGITS;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        try {
            return KeptTime.of(text.replace(' ', '+')) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
