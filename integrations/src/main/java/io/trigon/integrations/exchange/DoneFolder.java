package io.trigon.integrations.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a partner's files lie after they were taken, under a name of their own that says when. */
final class DoneFolder {

    static final String NAME = ".done";
    private static final int NAME_BYTES = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS");
    private static final Pattern FILE = Pattern.compile("(\\d{8}-\\d{9})-\\d+-(.*)", Pattern.DOTALL);

    private final Path folder;

    DoneFolder(Path in) {
        this.folder = in.resolve(NAME);
    }

    /** A file that was taken: when, and its name before. */
    record Done(Path path, Instant takenAt, String name, Instant changedAt) {
        /** Something was written to it after it was taken. */
        boolean grewLate() {
            return changedAt.isAfter(takenAt);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A name of its own, however often a name comes, and not too long for a file system, which counts bytes. */
    static String nameOf(String name, Instant now, int running) {
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES;
        String kept = fits ? name : name.substring(name.length() - NAME_BYTES / 4);
        return TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + "-" + running + "-" + kept;
    }

    /** All files of ours in it; anything else is passed over. */
    List<Done> files() throws IOException {
        List<Done> files = new ArrayList<>();
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return files;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                Matcher name = FILE.matcher(path.getFileName().toString());
                if (name.matches() && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    Instant changed = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS)
                            .toInstant();
                    files.add(new Done(path, time(name.group(1), changed), name.group(2), changed));
                }
            }
            return files;
        } catch (NotDirectoryException gone) {
            return files;
        }
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notOurs) {
            return otherwise;
        }
    }

    /** @return how many files were deleted, for they were taken longer ago */
    int empty(Instant now, Duration keep) throws IOException {
        int deleted = 0;
        for (Done done : files()) {
            if (done.takenAt().isBefore(now.minus(keep)) && Files.deleteIfExists(done.path())) {
                deleted++;
            }
        }
        return deleted;
    }
}
