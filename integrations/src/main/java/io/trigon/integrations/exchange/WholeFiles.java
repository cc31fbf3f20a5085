package io.trigon.integrations.exchange;

import io.trigon.integrations.exchange.x12.X12File.Shape;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Leaves a file alone while it is being written: one whose last interchange has no end waits for it, and is taken
 * unfinished only when nothing was added for {@code patience}.
 */
final class WholeFiles implements GenericFileFilter<Object> {

    private static final Set<String> IN_WRITING =
            Set.of("tmp", "part", "partial", "filepart", "crdownload", "swp", "lck");
    private static final Duration FOREIGN_AGE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Duration patience;

    WholeFiles(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        return file.isDirectory() || isReady(Path.of(file.getAbsoluteFilePath()));
    }

    boolean isReady(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || IN_WRITING.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return false;
        }
        try {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            Duration age = Duration.between(changed, clock.instant());
            return switch (shape(file)) {
                case WHOLE -> true;
                case FOREIGN, TOO_LARGE -> age.compareTo(FOREIGN_AGE) > 0;
                case UNFINISHED, EMPTY -> age.compareTo(patience) > 0;
            };
        } catch (IOException e) {
            return false; // gone or not readable yet: the next look will tell
        }
    }

    private static Shape shape(Path file) throws IOException {
        return Files.size(file) > X12Limits.STANDARD.bytes()
                ? Shape.TOO_LARGE
                : X12Framing.cut(Files.readAllBytes(file), X12Limits.STANDARD).shape();
    }
}
