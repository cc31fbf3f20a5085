package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.StatusReport;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A thing of the domain as lines a person can compare: one field a line, things inside indented, what is empty left out. */
final class RecordText {

    private static final String STEP = "  ";

    /** Numbers that differ from run to run. */
    private static final Set<String> BY_CHANCE = Set.of("inboundMessageId");

    private RecordText() {}

    static String of(Record record) {
        StringBuilder text = new StringBuilder(record.getClass().getSimpleName()).append('\n');
        components(record).forEach((name, value) -> write(text, STEP, name, value));
        return text.toString();
    }

    private static void write(StringBuilder text, String indent, String name, Object value) {
        if (value instanceof Collection<?> several) {
            several.forEach(one -> write(text, indent, name, one));
        } else if (value instanceof StatusReport.When when) {
            line(text, indent, name, "were it UTC: " + timeOf(when));
        } else if (isOurs(value)) {
            Map<String, Object> inner = components(value);
            if (inner.size() <= 2 && inner.values().stream().noneMatch(RecordText::isDeep)) {
                line(
                        text,
                        indent,
                        name,
                        String.join(
                                " ",
                                inner.values().stream().map(String::valueOf).toList()));
            } else {
                line(text, indent, name, "");
                inner.forEach((n, v) -> write(text, indent + STEP, n, v));
            }
        } else if (!value.getClass().isSynthetic()) {
            line(text, indent, name, value.toString());
        }
    }

    private static String timeOf(StatusReport.When when) {
        try {
            return String.valueOf(when.in(ZoneOffset.UTC));
        } catch (RuntimeException broken) {
            return broken.getMessage();
        }
    }

    private static boolean isDeep(Object value) {
        return isOurs(value) || value instanceof Collection<?>;
    }

    private static boolean isOurs(Object value) {
        Class<?> type = value.getClass();
        return type.getName().startsWith("io.trigon.domain.") && !(value instanceof Enum) && !type.isSynthetic();
    }

    private static void line(StringBuilder text, String indent, String name, String value) {
        text.append(indent)
                .append(name)
                .append(value.isEmpty() ? "" : " " + value)
                .append('\n');
    }

    private static Map<String, Object> components(Object whole) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : whole.getClass().getDeclaredFields()) {
            Object value = Modifier.isStatic(field.getModifiers()) ? null : valueOf(whole, field);
            boolean empty = value == null || value.equals("") || value instanceof Collection<?> c && c.isEmpty();
            if (!empty && !BY_CHANCE.contains(field.getName())) {
                values.put(field.getName(), value);
            }
        }
        return values;
    }

    private static Object valueOf(Object whole, Field field) {
        try {
            field.setAccessible(true);
            return field.get(whole);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
