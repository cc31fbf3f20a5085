package io.trigon.persistence.shared;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * One row of a result, read by the names of its columns, or where very many are read by their places, 1 for the first.
 * Instants are stored in UTC and come out so.
 */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    /** May be null. */
    public String text(String column) throws SQLException {
        return text(place(column));
    }

    public long number(String column) throws SQLException {
        return number(place(column));
    }

    public int whole(String column) throws SQLException {
        return whole(place(column));
    }

    public boolean is(String column) throws SQLException {
        return results.getBoolean(column);
    }

    /** Null where the column is. */
    public Long numberOrNull(String column) throws SQLException {
        return numberOrNull(place(column));
    }

    /** Null where the column is. */
    public Integer wholeOrNull(String column) throws SQLException {
        return wholeOrNull(place(column));
    }

    /** Null where the column is. */
    public Double realOrNull(String column) throws SQLException {
        return realOrNull(place(column));
    }

    /** Null where the column is. Without zeros behind the last digit that counts. */
    public String decimal(String column) throws SQLException {
        BigDecimal value = results.getBigDecimal(column);
        return value == null ? null : plain(value);
    }

    /** Null where the column is. */
    public Instant instant(String column) throws SQLException {
        return instant(place(column));
    }

    /** Null where the column is. */
    public LocalDate day(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    /** Null where the column is. */
    public <E extends Enum<E>> E oneOf(Class<E> type, String column) throws SQLException {
        return oneOf(type, place(column));
    }

    /** May be null. */
    public String text(int place) throws SQLException {
        return results.getString(place);
    }

    public long number(int place) throws SQLException {
        return results.getLong(place);
    }

    public int whole(int place) throws SQLException {
        return results.getInt(place);
    }

    /** Null where the column is. */
    public Long numberOrNull(int place) throws SQLException {
        long value = results.getLong(place);
        return results.wasNull() ? null : Long.valueOf(value);
    }

    /** Null where the column is. */
    public Integer wholeOrNull(int place) throws SQLException {
        int value = results.getInt(place);
        return results.wasNull() ? null : Integer.valueOf(value);
    }

    /** Null where the column is. */
    public Double realOrNull(int place) throws SQLException {
        double value = results.getDouble(place);
        return results.wasNull() ? null : Double.valueOf(value);
    }

    /** Null where the column is. */
    public Instant instant(int place) throws SQLException {
        LocalDateTime stored = results.getObject(place, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }

    /** Null where the column is. */
    public <E extends Enum<E>> E oneOf(Class<E> type, int place) throws SQLException {
        String name = results.getString(place);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private int place(String column) throws SQLException {
        return results.findColumn(column);
    }

    private static String plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
