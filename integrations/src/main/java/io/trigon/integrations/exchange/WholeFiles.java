package io.trigon.integrations.exchange;

import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.epcis.Beginning;
import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a file alone while it is being written: one whose last interchange has no end waits for it, and is taken
 * unfinished only when nothing was added for {@code patience}. A link, a pipe or a device is never followed: it would let
 * a partner read our files or hold our thread.
 */
final class WholeFiles {

    private static final Set<String> IN_WRITING =
            Set.of("tmp", "part", "partial", "filepart", "crdownload", "swp", "lck");
    private static final Duration FOREIGN_AGE = Duration.ofSeconds(2);
    private static final int REMEMBERED = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(WholeFiles.class);

    private final Clock clock;
    private final Duration patience;
    private final Map<Path, Seen> waiting = new LinkedHashMap<>();

    /** A file as it was looked at last, so that one that waits is not read at every look; {@code shape} null: not readable. */
    private record Seen(long size, FileTime changed, Shape shape, Instant since) {
        boolean isOf(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }
    }

    WholeFiles(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Whether its name says nothing else. */
    boolean mayBeReady(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && !IN_WRITING.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    synchronized boolean isReady(Path file) {
        if (!mayBeReady(file)) {
            return false;
        }
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Shape shape = shape(file, now);
            Duration age = Duration.between(changedAt(file, now), clock.instant());
            boolean ready = shape == Shape.WHOLE || shape != null && age.compareTo(pause(shape)) > 0;
            if (ready) {
                waiting.remove(file);
            }
            return ready;
        } catch (IOException e) {
            waiting.remove(file);
            return false; // gone: the next look will tell
        }
    }

    /** One that bears a time to come was changed when it was first seen so. */
    private Instant changedAt(Path file, BasicFileAttributes now) {
        Instant since = waiting.get(file).since();
        Instant stamped = now.lastModifiedTime().toInstant();
        return stamped.isAfter(since) ? since : stamped;
    }

    private Duration pause(Shape shape) {
        return switch (shape) {
            case FOREIGN, MALFORMED, TOO_LARGE -> FOREIGN_AGE;
            default -> patience;
        };
    }

    private Shape shape(Path file, BasicFileAttributes now) throws IOException {
        Seen before = waiting.get(file);
        if (before != null && before.shape() != null && before.isOf(now)) {
            return before.shape();
        }
        Shape shape = now.isRegularFile() ? read(file, now) : none(file, before, "it is not a plain file");
        if (waiting.size() >= REMEMBERED) {
            waiting.clear();
        }
        boolean same = before != null && before.isOf(now);
        Instant since = same ? before.since() : clock.instant();
        waiting.put(file, new Seen(now.size(), now.lastModifiedTime(), shape, since));
        return shape;
    }

    private Shape read(Path file, BasicFileAttributes now) throws IOException {
        if (now.size() > X12Limits.STANDARD.bytes()) {
            return Shape.TOO_LARGE;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return shape(bytes);
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException e) {
            return none(file, waiting.get(file), e.toString());
        }
    }

    private static Shape shape(byte[] bytes) {
        Beginning beginning = Beginning.of(bytes);
        if (beginning != Beginning.OTHER) {
            return beginning.isWhole(bytes) ? Shape.WHOLE : Shape.UNFINISHED;
        }
        return EdifactFraming.isEdifact(bytes)
                ? EdifactFraming.cut(bytes, X12Limits.STANDARD).shape()
                : X12Framing.cut(bytes, X12Limits.STANDARD).shape();
    }

    /** Whoever runs the house has to look at it; said once. */
    private static Shape none(Path file, Seen before, String why) {
        if (before == null) {
            LOG.warn("{} is left in its folder: {}", file, why);
        }
        return null;
    }
}
