package io.trigon.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;

/** The values for a statement's question marks, one after the other. Any of them may be null. */
public final class Cells {

    private final PreparedStatement statement;
    private int place;

    Cells(PreparedStatement statement) {
        this.statement = statement;
    }

    void begin() {
        place = 0;
    }

    public Cells text(String value) throws SQLException {
        statement.setString(++place, value);
        return this;
    }

    public Cells number(Long value) throws SQLException {
        statement.setObject(++place, value, Types.BIGINT);
        return this;
    }

    public Cells whole(Integer value) throws SQLException {
        statement.setObject(++place, value, Types.INTEGER);
        return this;
    }

    public Cells real(Double value) throws SQLException {
        statement.setObject(++place, value, Types.DOUBLE);
        return this;
    }

    public Cells is(boolean value) throws SQLException {
        statement.setBoolean(++place, value);
        return this;
    }

    public Cells bytes(byte[] value) throws SQLException {
        statement.setBytes(++place, value);
        return this;
    }

    public Cells oneOf(Enum<?> value) throws SQLException {
        return text(value == null ? null : value.name());
    }

    /** To the microsecond, in UTC, as every column holds it. */
    public Cells instant(Instant value) throws SQLException {
        statement.setObject(++place, Sql.utc(value), Types.TIMESTAMP);
        return this;
    }
}
