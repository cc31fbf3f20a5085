package io.trigon.persistence.keep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** One value of a row on its way into an archive and out of it: a letter that says what it is, then the thing itself. */
final class Value {

    private Value() {}

    /** Reads the column of the current row and writes it down. */
    static void write(ResultSet row, int column, int type, DataOutputStream out) throws SQLException, IOException {
        switch (type) {
            case Types.BOOLEAN, Types.BIT -> truth(row, column, out);
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> whole(row, column, out);
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> real(row, column, out);
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> bytes(
                    out, 'x', row.getBytes(column));
            case Types.NUMERIC, Types.DECIMAL -> text(out, 'n', row.getBigDecimal(column));
            case Types.DATE -> text(out, 'D', row.getObject(column, LocalDate.class));
            case Types.TIMESTAMP -> text(out, 't', row.getObject(column, LocalDateTime.class));
            default -> text(out, 's', row.getString(column));
        }
    }

    private static void truth(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        boolean value = row.getBoolean(column);
        if (!isNull(row, out)) {
            out.writeByte('b');
            out.writeBoolean(value);
        }
    }

    private static void whole(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        long value = row.getLong(column);
        if (!isNull(row, out)) {
            out.writeByte('l');
            out.writeLong(value);
        }
    }

    private static void real(ResultSet row, int column, DataOutputStream out) throws SQLException, IOException {
        double value = row.getDouble(column);
        if (!isNull(row, out)) {
            out.writeByte('d');
            out.writeDouble(value);
        }
    }

    private static boolean isNull(ResultSet row, DataOutputStream out) throws SQLException, IOException {
        if (row.wasNull()) {
            out.writeByte('0');
            return true;
        }
        return false;
    }

    private static void text(DataOutputStream out, char letter, Object value) throws IOException {
        bytes(out, letter, value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, char letter, byte[] value) throws IOException {
        if (value == null) {
            out.writeByte('0');
            return;
        }
        out.writeByte(letter);
        out.writeInt(value.length);
        out.write(value);
    }

    /** Reads the next value and gives it to the statement. */
    static void read(DataInputStream in, PreparedStatement statement, int no) throws SQLException, IOException {
        int letter = in.readUnsignedByte();
        switch (letter) {
            case '0' -> statement.setNull(no, Types.NULL);
            case 'b' -> statement.setBoolean(no, in.readBoolean());
            case 'l' -> statement.setLong(no, in.readLong());
            case 'd' -> statement.setDouble(no, in.readDouble());
            case 'x' -> statement.setBytes(no, bytes(in));
            case 'n' -> statement.setBigDecimal(no, new BigDecimal(text(in)));
            case 'D' -> statement.setObject(no, LocalDate.parse(text(in)));
            case 't' -> statement.setObject(no, LocalDateTime.parse(text(in)));
            case 's' -> statement.setString(no, text(in));
            default -> throw new IOException("the archive is damaged: no value begins with " + letter);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
            throw new IOException("the archive is damaged: it ends within a value");
        }
        return value;
    }
}
