package io.trigon.web.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Writes records as JSON: components in their order, null as null, enums by name, times with offset. Only what is named
 * here can be written, so that an entity never gets out by accident.
 */
final class JsonWriting {
    private static final Set<Class<?>> NUMBERS =
            Set.of(Boolean.class, Integer.class, Long.class, Double.class, BigDecimal.class);

    private static final Set<Class<?>> TIMES = Set.of(OffsetDateTime.class, Instant.class);

    private JsonWriting() {}

    static void write(Object value, OutputStream out) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            new JsonWriting().value(json, value);
        }
    }

    private void value(JsonGenerator json, Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof JsonObject object) {
            json.write(object);
        } else if (value instanceof Record record) {
            object(json, record);
        } else if (value instanceof Collection<?> list) {
            json.writeStartArray();
            list.forEach(element -> value(json, element));
            json.writeEnd();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, of) -> member(json, String.valueOf(key), of));
            json.writeEnd();
        } else {
            scalar(json, value);
        }
    }

    private void object(JsonGenerator json, Record record) {
        json.writeStartObject();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            member(json, part.getName(), read(part, record));
        }
        json.writeEnd();
    }

    private void member(JsonGenerator json, String name, Object value) {
        json.writeKey(name);
        value(json, value);
    }

    private static Object read(RecordComponent part, Record record) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void scalar(JsonGenerator json, Object value) {
        if (value instanceof Boolean truth) {
            json.write(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.write(((Number) value).longValue());
        } else if (value instanceof Double number) {
            json.write(number);
        } else if (value instanceof BigDecimal number) {
            json.write(number);
        } else if (value instanceof OffsetDateTime time) {
            json.write(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        } else if (value instanceof Instant moment) {
            scalar(json, Stamp.utc(moment));
        } else if (value instanceof Locale language) {
            json.write(language.toLanguageTag());
        } else if (isWord(value.getClass())) {
            json.write(value.toString());
        } else {
            throw new IllegalStateException("not for the API: " + value.getClass());
        }
    }

    /** Whether a value of this kind can be written, which is no record, list or map. */
    static boolean isScalar(Class<?> kind) {
        return isWord(kind) || NUMBERS.contains(kind) || TIMES.contains(kind) || kind == Locale.class;
    }

    private static boolean isWord(Class<?> kind) {
        return kind == String.class
                || Enum.class.isAssignableFrom(kind)
                || ZoneId.class.isAssignableFrom(kind)
                || kind == LocalDate.class;
    }
}
