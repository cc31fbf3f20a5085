package io.trigon.persistence.keep;

import io.trigon.persistence.shared.Schema;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;

/**
 * Brings a backup back, row for row and file for file, into an empty database and data folder. A backup of H2 may go into
 * PostgreSQL and the other way round; one of an older Trigon is brought up to date behind its rows.
 */
public final class Restore {

    private static final int BATCH = 500;

    private Restore() {}

    /**
     * @return how many rows came back
     * @throws IOException when the archive is no backup or damaged, or the target is not empty
     */
    public static long read(DataSource database, Path data, Path archive) throws IOException, SQLException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Properties label = label(zip);
            refuseUnlessEmpty(database, data);
            String schema = label.getProperty("schema");
            Schema.migrateTo(database, schema);
            refuseUnlessAt(database, schema);
            long rows = rows(database, zip);
            Schema.migrate(database);
            for (ZipEntry file : entries(zip, Backup.FILES)) {
                try (InputStream in = zip.getInputStream(file)) {
                    DataFolder.unpack(data, file.getName().substring(Backup.FILES.length()), in);
                }
            }
            return rows;
        }
    }

    private static Properties label(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.LABEL);
        Properties label = new Properties();
        if (entry != null) {
            label.load(zip.getInputStream(entry));
        }
        if (!"1".equals(label.getProperty("format"))) {
            throw new IOException("this is no backup of Trigon, or one of a newer Trigon");
        }
        return label;
    }

    private static void refuseUnlessEmpty(DataSource database, Path data) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            if (!Tables.areEmpty(connection)) {
                throw new IOException(
                        "the database is not empty: restore into a fresh one (another folder: --data, another database: --db-url)");
            }
        }
        if (!DataFolder.isEmpty(data)) {
            throw new IOException("the data folder " + data + " is not empty: restore into a fresh one (--data)");
        }
    }

    private static void refuseUnlessAt(DataSource database, String schema) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            String here = Tables.version(connection);
            if (!schema.equals(here)) {
                throw new IOException("the backup is of schema " + schema + ", this Trigon knows " + here);
            }
        }
    }

    private static long rows(DataSource database, ZipFile zip) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<ZipEntry> tables = entries(zip, Backup.ROWS);
            boolean engine = tables.stream().anyMatch(t -> t.getName().equals(Backup.ROWS + "act_ge_property"));
            if (engine && !Tables.of(connection).contains("act_ge_property")) {
                EngineTables.create(connection);
            }
            ForeignKeys keys = ForeignKeys.lift(connection);
            long rows = 0;
            for (ZipEntry table : tables) {
                rows += table(connection, zip, table);
            }
            keys.putBack();
            Counters.goOn(connection);
            connection.commit();
            return rows;
        }
    }

    private static long table(Connection connection, ZipFile zip, ZipEntry entry) throws IOException, SQLException {
        String table = entry.getName().substring(Backup.ROWS.length());
        if (!Tables.of(connection).contains(table)) {
            throw new IOException("the backup has a table that this Trigon does not know: " + table);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from " + table);
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
            return fill(connection, table, in);
        }
    }

    private static long fill(Connection connection, String table, DataInputStream in) throws IOException, SQLException {
        int width = in.readInt();
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(in.readUTF());
        }
        if (!Tables.columns(connection, table).containsAll(columns)) {
            throw new IOException("the backup has columns that this Trigon does not know in " + table);
        }
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(width, "?")) + ")";
        long rows = 0;
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            while (in.readBoolean()) {
                for (int i = 1; i <= width; i++) {
                    Value.read(in, statement, i);
                }
                statement.addBatch();
                if (++rows % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        return rows;
    }

    private static List<ZipEntry> entries(ZipFile zip, String folder) {
        return zip.stream()
                .map(ZipEntry.class::cast)
                .filter(e -> e.getName().startsWith(folder) && !e.isDirectory())
                .toList();
    }
}
