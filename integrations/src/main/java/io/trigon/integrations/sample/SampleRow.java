package io.trigon.integrations.sample;

import java.util.Map;
import java.util.function.Function;

/**
 * One line of a sample file.
 *
 * @param where file and line, for whoever edits it
 */
record SampleRow(String where, Map<String, String> fields) {

    SampleRow {
        fields = Map.copyOf(fields);
    }

    /** Null when the field is empty. */
    String get(String column) {
        String value = fields.get(column);
        if (value == null) {
            throw new SampleMistake(where + ": there is no column " + column, null);
        }
        return value.isBlank() ? null : value.strip();
    }

    String must(String column) {
        String value = get(column);
        if (value == null) {
            throw new SampleMistake(where + ": " + column + " is empty", null);
        }
        return value;
    }

    /** Null when the field is empty. */
    <T> T get(String column, Function<String, T> reading) {
        String value = get(column);
        return value == null ? null : read(column, value, reading);
    }

    <T> T must(String column, Function<String, T> reading) {
        return read(column, must(column), reading);
    }

    private <T> T read(String column, String value, Function<String, T> reading) {
        try {
            return reading.apply(value);
        } catch (RuntimeException unreadable) {
            throw new SampleMistake(where + ": " + column + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
