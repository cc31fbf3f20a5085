package io.trigon.persistence.keep;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Writes a backup: a zip with {@code trigon-backup.txt} (what it is), {@code rows/<table>} for every table and
 * {@code files/<path>} for every file of the data folder. The rows are those of one moment.
 */
public final class Backup {

    static final String LABEL = "trigon-backup.txt";
    static final String ROWS = "rows/";
    static final String FILES = "files/";
    private static final int FETCH = 1000;

    private Backup() {}

    /**
     * @param data the data folder; may be missing
     * @return how many rows were written
     * @throws IOException when the archive can't be written or is there already, or the database was never Trigon's
     */
    public static long write(DataSource database, Path data, Path archive) throws IOException, SQLException {
        if (Files.exists(archive)) {
            throw new IOException(archive + " is there already");
        }
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        long rows = 0;
        try (Connection connection = database.getConnection();
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
            if (!Tables.hasHistory(connection)) {
                throw new IOException("the database holds no Trigon; was another data folder or database meant?");
            }
            rows = asOfNow(connection, zip);
            DataFolder.pack(data, zip);
        } catch (IOException | SQLException | RuntimeException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
        Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
        return rows;
    }

    /** All rows as they stood at one moment. The connection goes back as it came: others would wait and fail by its isolation. */
    private static long asOfNow(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            label(connection, zip);
            long rows = 0;
            for (String table : Tables.of(connection)) {
                rows += table(connection, table, zip);
            }
            return rows;
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(true);
        }
    }

    private static void label(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(LABEL));
        String label = "format=1\nschema=" + Tables.version(connection) + "\ndatabase="
                + connection.getMetaData().getDatabaseProductName() + "\n";
        zip.write(label.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static long table(Connection connection, String table, ZipOutputStream zip)
            throws IOException, SQLException {
        List<String> columns = Tables.columns(connection, table);
        zip.putNextEntry(new ZipEntry(ROWS + table));
        DataOutputStream out = new DataOutputStream(zip);
        out.writeInt(columns.size());
        for (String column : columns) {
            out.writeUTF(column);
        }
        long rows = 0;
        try (PreparedStatement select =
                connection.prepareStatement("select " + String.join(", ", columns) + " from " + table)) {
            select.setFetchSize(FETCH);
            try (ResultSet results = select.executeQuery()) {
                ResultSetMetaData meta = results.getMetaData();
                while (results.next()) {
                    out.writeBoolean(true);
                    for (int i = 1; i <= columns.size(); i++) {
                        Value.write(results, i, meta.getColumnType(i), out);
                    }
                    rows++;
                }
            }
        }
        out.writeBoolean(false);
        out.flush();
        zip.closeEntry();
        return rows;
    }
}
