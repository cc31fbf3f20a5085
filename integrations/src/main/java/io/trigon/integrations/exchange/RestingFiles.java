package io.trigon.integrations.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells which files of a folder have not changed for a while, by the clock of the machine, which stamps files. One that bears a
 * time to come, as its sender's program set it, would rest only when that has come: it is watched instead. For one thread.
 */
final class RestingFiles {
    /** A file as it was last changed, in milliseconds. */
    record Resting(Path path, long size, long changed) {}

    private final long quietMillis;
    private Map<Resting, Long> before = new HashMap<>();
    private Map<Resting, Long> ahead = new HashMap<>();
    private long now;

    RestingFiles(Duration quiet) {
        this.quietMillis = quiet.toMillis();
    }

    /** A look at all of the folder begins; what is not asked for until the next is forgotten. */
    void beginLook(long nowMillis) {
        now = nowMillis;
        before = ahead;
        ahead = new HashMap<>();
    }

    /** Null when it does not rest yet, or is no file, or gone. */
    Resting resting(Path path) {
        Resting file = read(path);
        return file != null && since(file) < now - quietMillis ? file : null;
    }

    private long since(Resting file) {
        if (file.changed() <= now) {
            return file.changed();
        }
        long seen = before.getOrDefault(file, now);
        ahead.put(file, seen);
        return seen;
    }

    private static Resting read(Path path) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            long changed = found.lastModifiedTime().toMillis();
            return found.isDirectory() ? null : new Resting(path, found.size(), changed);
        } catch (IOException gone) {
            return null; // the next look will tell
        }
    }
}
