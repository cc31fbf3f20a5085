package io.trigon.web.api;

import io.trigon.domain.shared.KeptTime;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns JSON into the record that a resource asks for. Fields that the record hasn't are passed over, fields that are
 * missing or null are null. A component that is a JsonObject is handed on as it came. Times need an offset:
 * {@code 2026-03-02T14:00:00-06:00}.
 */
final class JsonReading {
    private static final Set<Class<?>> SCALARS = Set.of(
            Boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            BigDecimal.class,
            String.class,
            Instant.class,
            LocalDate.class,
            ZoneId.class,
            Locale.class);

    private JsonReading() {}

    /** Whether a value of this kind can be read, which is no record and no list. */
    static boolean isScalar(Class<?> kind) {
        return kind.isEnum() || SCALARS.contains(kind) || kind == JsonObject.class;
    }

    /** @throws Malformed naming the field whose value doesn't fit */
    static <T> T as(Class<T> type, JsonValue json) {
        return type.cast(value(type, json, ""));
    }

    private static Object value(Type type, JsonValue json, String where) {
        if (json == null || json.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], json, where);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted == JsonObject.class && json instanceof JsonObject) {
            return json;
        }
        return wanted.isRecord() ? object(wanted, json, where) : scalar(wanted, json, where);
    }

    private static List<Object> list(Type of, JsonValue json, String where) {
        if (!(json instanceof JsonArray array)) {
            throw new Malformed("an array is wanted", where);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            values.add(value(of, array.get(i), where + "[" + i + "]"));
        }
        return values;
    }

    private static Object object(Class<?> type, JsonValue json, String where) {
        if (!(json instanceof JsonObject object)) {
            throw new Malformed("an object is wanted", where);
        }
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = new Object[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String name = parts[i].getName();
            types[i] = parts[i].getType();
            values[i] = value(parts[i].getGenericType(), object.get(name), where.isEmpty() ? name : where + "." + name);
        }
        return create(type, types, values);
    }

    private static Object create(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException broken) {
            if (broken.getCause() instanceof RuntimeException rule) {
                throw rule;
            }
            throw new IllegalStateException(broken.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("not to be made: " + type, broken);
        }
    }

    private static Object scalar(Class<?> wanted, JsonValue json, String where) {
        try {
            if (wanted == Boolean.class) {
                return truth(json);
            }
            if (Number.class.isAssignableFrom(wanted)) {
                return number(wanted, ((JsonNumber) json).bigDecimalValue());
            }
            String text = json instanceof JsonString string ? string.getString() : number(json);
            return text(wanted, text);
        } catch (ClassCastException | ArithmeticException | IllegalArgumentException | DateTimeException unfit) {
            throw new Malformed(nameOf(wanted) + " is wanted", where);
        }
    }

    /** Identifiers are often sent as numbers. */
    private static String number(JsonValue json) {
        return ((JsonNumber) json).bigDecimalValue().toPlainString();
    }

    private static Boolean truth(JsonValue json) {
        if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
            return json == JsonValue.TRUE;
        }
        throw new IllegalArgumentException();
    }

    private static Object number(Class<?> wanted, BigDecimal number) {
        if (wanted == Integer.class) {
            return number.intValueExact();
        }
        if (wanted == Long.class) {
            return number.longValueExact();
        }
        return wanted == Double.class ? (Object) number.doubleValue() : number;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object text(Class<?> wanted, String text) {
        if (wanted.isEnum()) {
            return Enum.valueOf(
                    (Class) wanted, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        }
        if (wanted == Instant.class) {
            return KeptTime.of(text);
        }
        if (wanted == LocalDate.class) {
            return KeptTime.dayOf(text);
        }
        if (wanted == ZoneId.class) {
            return ZoneId.of(text);
        }
        return wanted == Locale.class ? Locale.forLanguageTag(text) : text;
    }

    private static String nameOf(Class<?> wanted) {
        if (wanted.isEnum()) {
            StringBuilder names = new StringBuilder("one of ");
            for (Object constant : wanted.getEnumConstants()) {
                names.append(names.length() > 7 ? ", " : "").append(constant);
            }
            return names.toString();
        }
        return wanted == Instant.class
                ? "a time with offset such as 2026-03-02T14:00:00-06:00"
                : "a value of kind " + wanted.getSimpleName();
    }
}
