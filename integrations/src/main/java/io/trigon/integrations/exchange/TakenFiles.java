package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ContentHash;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.ReceiveMessage.Arrival;
import io.trigon.integrations.exchange.x12.X12Limits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes files in, and keeps an eye on them for a while: who writes several interchanges may halt between two, when the file
 * looks whole, and go on in a file that was moved away meanwhile. Such a file is taken again, whole; what was in it before
 * has no second effect.
 */
@ApplicationScoped
public class TakenFiles {

    private static final int WATCHED_MOST = 10_000;

    /** Most that go on growing do so at once; thousands need not be looked at each second for the others. */
    private static final long LOOKED_AT_EACH_SECOND = 5;

    private static final long LOOKED_AT_LATER = 5;
    private static final Logger LOG = LoggerFactory.getLogger(TakenFiles.class);

    private final Map<Path, Taken> watched = new ConcurrentHashMap<>();
    private final UnmovedFiles unmoved = new UnmovedFiles();
    private ReceiveMessage receiveMessage;
    private InboundMessages messages;
    private MessageWork work;
    private Clock clock;
    private Duration patience;

    protected TakenFiles() {}

    /** @param patience for how long a file is watched after it was taken */
    @Inject
    public TakenFiles(
            ReceiveMessage receiveMessage,
            InboundMessages messages,
            MessageWork work,
            Clock clock,
            @ConfigProperty(name = "trigon.exchange.patience", defaultValue = "PT40S") Duration patience) {
        this.receiveMessage = receiveMessage;
        this.messages = messages;
        this.work = work;
        this.clock = clock;
        this.patience = patience;
    }

    private record Taken(String partnerId, String name, long size, FileTime changed) {
        boolean isAs(BasicFileAttributes now) {
            return size == now.size() && changed.equals(now.lastModifiedTime());
        }

        /** @param patience after which the last look is due */
        boolean isDue(Instant now, Duration patience) {
            long age = Duration.between(changed.toInstant(), now).toSeconds();
            return age < LOOKED_AT_EACH_SECOND || age % LOOKED_AT_LATER == 0 || age >= patience.toSeconds();
        }
    }

    /** A file as it was read. */
    private record Content(Path file, Taken taken, byte[] bytes) {
        Arrival arrival() {
            return new Arrival(taken.name(), bytes);
        }
    }

    /** Moves a file that was taken. */
    @FunctionalInterface
    interface Aside {
        /** @return where it lies now */
        Path lay(Path file) throws IOException;
    }

    /**
     * Stores what is in the files now, in one transaction; if that fails, each by itself. What is stored is laid aside; a
     * file that changed while it was read is left, to be taken at another look. One that was stored before and only could
     * not be laid aside is not stored again.
     *
     * @return whether each that was read is stored and laid aside; one that is not is to be taken again
     */
    boolean take(String partnerId, List<Path> files, Aside aside) {
        List<Content> contents =
                files.stream().flatMap(file -> read(partnerId, file)).toList();
        Map<Boolean, List<Content>> known = contents.stream().collect(Collectors.partitioningBy(this::isUnmoved));
        List<Content> fresh = known.get(false);
        List<Content> stored = fresh.size() > 1 ? together(partnerId, fresh) : alone(fresh);
        long laid = Stream.concat(known.get(true).stream(), stored.stream())
                .filter(content -> isLaid(content, aside))
                .count();
        return laid == contents.size();
    }

    private boolean isUnmoved(Content content) {
        return unmoved.has(content.file(), content.taken().changed(), content.bytes());
    }

    private boolean isLaid(Content content, Aside aside) {
        try {
            Path done = aside.lay(content.file());
            unmoved.forget(content.file());
            if (watched.size() < WATCHED_MOST) {
                watched.put(done, content.taken());
            }
            return true;
        } catch (IOException failure) {
            boolean told = unmoved.note(content.file(), content.taken().changed(), content.bytes());
            if (!told) {
                LOG.warn("{} is stored and can't be moved; that is tried again", content.file(), failure);
            }
            return false;
        }
    }

    private static Stream<Content> read(String partnerId, Path file) {
        try {
            BasicFileAttributes before = attributes(file);
            byte[] bytes = content(file);
            BasicFileAttributes after = attributes(file);
            Taken taken = new Taken(partnerId, file.getFileName().toString(), after.size(), after.lastModifiedTime());
            return taken.isAs(before) ? Stream.of(new Content(file, taken, bytes)) : Stream.empty();
        } catch (IOException e) {
            LOG.debug("{} of {} could not be read; it is tried again", file.getFileName(), partnerId, e);
            return Stream.empty();
        }
    }

    private List<Content> together(String partnerId, List<Content> contents) {
        try {
            receiveMessage
                    .receive(partnerId, contents.stream().map(Content::arrival).toList())
                    .forEach(id -> work.queue(id, partnerId));
            return contents;
        } catch (RuntimeException failure) {
            LOG.debug("{} files of {} could not be stored together", contents.size(), partnerId, failure);
            return alone(contents);
        }
    }

    private List<Content> alone(List<Content> contents) {
        return contents.stream().filter(this::isStored).toList();
    }

    private boolean isStored(Content content) {
        try {
            store(content.taken(), content.bytes());
            return true;
        } catch (RuntimeException failure) {
            String name = content.taken().name();
            LOG.warn(
                    "{} of {} could not be stored; it is tried again",
                    name,
                    content.taken().partnerId(),
                    failure);
            return false;
        }
    }

    private void store(Taken taken, byte[] content) {
        long id = receiveMessage.receive(taken.partnerId(), taken.name(), content);
        work.queue(id, taken.partnerId());
    }

    /**
     * Goes on watching after a start: files that were taken not long ago, and those that somebody wrote to while nobody
     * watched. Which of them is not stored as it is now, is taken again.
     */
    void resume(String partnerId, DoneFolder folder) throws IOException {
        for (DoneFolder.Done done : folder.files()) {
            boolean fresh = done.changedAt().isAfter(clock.instant().minus(patience));
            if (!watched.containsKey(done.path()) && (fresh || done.grewLate())) {
                resume(partnerId, done);
            }
        }
    }

    private void resume(String partnerId, DoneFolder.Done done) throws IOException {
        BasicFileAttributes now = attributes(done.path());
        byte[] content = content(done.path());
        Taken taken = new Taken(partnerId, done.name(), now.size(), now.lastModifiedTime());
        if (!messages.isStored(partnerId, ContentHash.of(content))) {
            LOG.warn("{} of {} grew while nobody watched; it is taken again", done.name(), partnerId);
            store(taken, content);
        }
        if (watched.size() < WATCHED_MOST) {
            watched.put(done.path(), taken);
        }
    }

    /** Takes again what went on growing and came to rest. */
    void lookAgain() {
        unmoved.forgetGone();
        Instant now = clock.instant();
        watched.forEach((file, taken) -> {
            try {
                if (taken.isDue(now, patience)) {
                    look(file, taken);
                }
            } catch (IOException e) {
                watched.remove(file);
            }
        });
    }

    private void look(Path file, Taken taken) throws IOException {
        BasicFileAttributes now = attributes(file);
        boolean rests =
                now.lastModifiedTime().toInstant().isBefore(clock.instant().minusSeconds(1));
        if (!taken.isAs(now)) {
            if (rests) {
                LOG.warn("{} of {} grew after it was taken; it is taken again", taken.name(), taken.partnerId());
                store(taken, content(file));
                watched.put(file, new Taken(taken.partnerId(), taken.name(), now.size(), now.lastModifiedTime()));
            }
        } else if (now.lastModifiedTime().toInstant().isBefore(clock.instant().minus(patience))) {
            watched.remove(file);
        }
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** All of it, or one byte more than is allowed, by which its reader sees that it is too large. */
    private static byte[] content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(X12Limits.STANDARD.bytes() + 1);
        }
    }
}
