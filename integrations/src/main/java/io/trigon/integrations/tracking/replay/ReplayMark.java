package io.trigon.integrations.tracking.replay;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Properties;

/**
 * How far a recording was replayed, in a file beside it: whoever breaks off goes on there, and what was replayed whole is
 * not sent again unless asked for.
 *
 * @param begun when the first position was sent
 * @param done so many were answered
 */
record ReplayMark(Instant begun, int done) {
    static Path beside(Path recording) {
        return recording.resolveSibling(recording.getFileName() + ".replayed");
    }

    /** A new one when there is none, or one of another order or of a recording that was changed. */
    static ReplayMark of(ReplayOrder order, Instant now) throws IOException {
        Path file = beside(order.file());
        ReplayMark fresh = new ReplayMark(now, 0);
        if (order.again() || !Files.exists(file)) {
            return fresh;
        }
        Properties known = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            known.load(in);
        }
        if (!signature(order).equals(known.getProperty("order"))) {
            return fresh;
        }
        return new ReplayMark(Instant.parse(known.getProperty("begun")), Integer.parseInt(known.getProperty("done")));
    }

    /** Appears whole or not at all. */
    void write(ReplayOrder order) throws IOException {
        Properties now = new Properties();
        now.setProperty("order", signature(order));
        now.setProperty("begun", begun.toString());
        now.setProperty("done", String.valueOf(done));
        Path file = beside(order.file());
        Path unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            now.store(out, "how far this recording was replayed");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Without the speed, unless times depend on it. */
    private static String signature(ReplayOrder order) throws IOException {
        String times = order.now() ? "now at " + order.speed() : "as recorded";
        return String.join(
                " ",
                order.to(),
                String.valueOf(order.as()),
                times,
                String.valueOf(Files.size(order.file())),
                Files.getLastModifiedTime(order.file()).toString());
    }
}
