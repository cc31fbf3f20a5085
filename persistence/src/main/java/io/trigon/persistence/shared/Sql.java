package io.trigon.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A statement in the making: constant text and, apart from it, the values for its question marks. Nothing that a user
 * wrote ever becomes text; sort keys are looked up in a list of the query's own.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private Sql() {}

    public static Sql of(String constant, Object... values) {
        return new Sql().and(constant, values);
    }

    /** Appends constant text with the values of its question marks. */
    public Sql and(String constant, Object... more) {
        text.append(constant).append('\n');
        Collections.addAll(values, more);
        return this;
    }

    public Sql and(Sql part) {
        text.append(part.text).append('\n');
        values.addAll(part.values);
        return this;
    }

    /** Appends only when the value is there. */
    public Sql ifGiven(Object value, String constant, Object... more) {
        return value == null ? this : and(constant, more.length == 0 ? new Object[] {value} : more);
    }

    /**
     * Appends that one of the columns holds the words somewhere, in upper or lower case; nothing for blank words.
     *
     * @param columns constants of the query
     */
    public Sql andAnyHolds(String words, String... columns) {
        String given = given(words);
        if (given == null) {
            return this;
        }
        String each = Arrays.stream(columns)
                .map(column -> "upper(" + column + ") like ? escape '!'")
                .collect(Collectors.joining(" or "));
        return and(
                "and (" + each + ")",
                Collections.nCopies(columns.length, anywhere(given)).toArray());
    }

    /** Appends {@code (?, ?, …)}; the collection must not be empty. */
    public Sql in(Collection<?> members) {
        text.append('(')
                .append(String.join(", ", Collections.nCopies(members.size(), "?")))
                .append(")\n");
        values.addAll(members);
        return this;
    }

    /**
     * Appends {@code unnest(?) as wanted(x)}, to be joined: one text however many numbers there are, and a look-up in the
     * index for each. H2 compares each row with every member of {@code = any (?)}, and of an {@code in (select …)} worse.
     */
    public Sql unnest(Collection<Long> numbers) {
        return and("unnest(?) as wanted(x)", new Many("bigint", numbers.toArray()));
    }

    /** The same with texts. */
    public Sql unnestTexts(Collection<String> texts) {
        return and("unnest(?) as wanted(x)", new Many("varchar", texts.toArray()));
    }

    private record Many(String type, Object[] members) {}

    /**
     * Appends an order.
     *
     * @param sort what the user asked for, with a minus for descending; unknown keys and null give the first order
     * @param keys the expressions that the keys stand for, constants of the query
     * @param otherwise the list's own order
     * @param tie what decides between equals
     */
    public Sql orderBy(String sort, Map<String, String> keys, String otherwise, String tie) {
        boolean down = sort != null && sort.startsWith("-");
        String expression = sort == null ? null : keys.get(down ? sort.substring(1) : sort);
        String order = expression == null ? otherwise : expression + (down ? " desc nulls last" : " nulls last");
        return and("order by " + order + ", " + tie);
    }

    public Sql limit(int limit, int offset) {
        return and("limit ? offset ?", limit, offset);
    }

    /** A pattern that finds the words anywhere, in upper case; {@code %} and {@code _} of the user stand for themselves. */
    public static String anywhere(String words) {
        String bare = words.strip().toUpperCase(Locale.ROOT);
        return "%" + bare.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Null for what is blank. */
    public static String given(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    /** An instant as the columns hold it. */
    public static LocalDateTime utc(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Many many) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf(many.type(), many.members()));
            } else {
                statement.setObject(i + 1, forColumn(value));
            }
        }
    }

    private static Object forColumn(Object value) {
        if (value instanceof Instant instant) {
            return utc(instant);
        }
        return value instanceof Enum<?> e ? e.name() : value;
    }
}
