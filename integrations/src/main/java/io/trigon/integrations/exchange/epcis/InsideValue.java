package io.trigon.integrations.exchange.epcis;

import com.fasterxml.jackson.databind.JsonNode;
import io.trigon.domain.exchange.epcis.EventInside;
import io.trigon.domain.exchange.epcis.EventInside.Test;
import io.trigon.domain.shared.KeptTime;
import io.trigon.domain.shipment.epcis.EpcisId;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether the value of a field is as a condition wants it. Numbers are compared as numbers and times as times, wherever both are;
 * else only texts that are equal fit, or identifiers that are the same in another form.
 */
final class InsideValue {
    private static final int MOST_DIGITS = 40;
    private static final Pattern GS1 = Pattern.compile("^(gs1:|https?://(www\\.)?gs1\\.org/voc/)");

    private final Test test;
    private final List<Asked> asked;

    private record Asked(String text, BigDecimal number, Instant time) {
        static Asked of(String text) {
            return new Asked(bare(text), numberIn(text), timeIn(text.replace(' ', '+')));
        }
    }

    InsideValue(EventInside condition) {
        this.test = condition.test();
        this.asked = condition.values().stream().map(Asked::of).toList();
    }

    boolean fits(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(this::fits);
        }
        if (test == Test.EXISTS) {
            return value.isContainerNode()
                    ? !value.isEmpty()
                    : !value.isNull() && !value.asText().isEmpty();
        }
        String text = text(value);
        return text != null && asked.stream().anyMatch(one -> fits(text, one));
    }

    private boolean fits(String text, Asked one) {
        BigDecimal number = one.number() == null ? null : numberIn(text);
        if (number != null) {
            return test.holds(number.compareTo(one.number()));
        }
        Instant time = one.time() == null ? null : timeIn(text);
        if (time != null) {
            return test.holds(time.compareTo(one.time()));
        }
        return test == Test.EQ && bare(text).equals(one.text());
    }

    /** Null for an object, but for one that says nothing beside a value. */
    private static String text(JsonNode value) {
        if (value.isObject()) {
            JsonNode said = value.has("@value") ? value.get("@value") : value.get("#text");
            return said == null || said.isContainerNode() ? null : said.asText();
        }
        return value.isNull() ? null : value.isNumber() ? value.decimalValue().toString() : value.asText();
    }

    private static String bare(String text) {
        return EpcisId.of(GS1.matcher(text).replaceFirst("")).normal();
    }

    private static BigDecimal numberIn(String text) {
        try {
            BigDecimal number = text.isEmpty() || text.length() > MOST_DIGITS ? null : new BigDecimal(text);
            return number == null || Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static Instant timeIn(String text) {
        try {
            return KeptTime.of(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
