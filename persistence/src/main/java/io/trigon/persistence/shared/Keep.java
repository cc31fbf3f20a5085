package io.trigon.persistence.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * {@code trigon backup FILE} and {@code trigon restore FILE}: the database and the exchange folders of a stopped Trigon in
 * one file. H2 is written as its own script, PostgreSQL by {@code pg_dump}, which must be installed.
 *
 * <p>Arguments: {@code backup|restore FILE JDBC-URL USER DATA-FOLDER}; the password comes in {@code TRIGON_DB_PASSWORD}.
 */
public final class Keep {

    private Keep() {}

    /** Ends with 0 when it is done, with 1 and a sentence on the error stream when it isn't. */
    public static void main(String[] arguments) {
        try {
            Path file = Path.of(arguments[1]);
            KeptDatabase database = KeptDatabase.at(arguments[2], arguments[3], System.getenv("TRIGON_DB_PASSWORD"));
            KeptFile kept = new KeptFile(file, Path.of(arguments[4]));
            if (arguments[0].equals("backup")) {
                kept.write(database);
                System.out.println("written: " + file + " (" + Files.size(file) / 1024 + " kB)");
            } else {
                kept.restore(database);
                System.out.println("restored from " + file);
            }
        } catch (IOException | SQLException | IllegalStateException refused) {
            System.err.println("trigon: " + arguments[0] + " failed: " + refused.getMessage());
            System.exit(1);
        } catch (InterruptedException refused) {
            System.exit(1);
        }
    }
}
