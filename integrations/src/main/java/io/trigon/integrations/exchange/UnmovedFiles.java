package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.ContentHash;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that are stored and could not be moved away since: such a one is no message that comes again, as long as it lies there
 * as it was. After a start nothing is known of them, and each is taken once more. They are not more than lie in the folders.
 */
final class UnmovedFiles {

    private record Mark(long size, FileTime changed, String hash) {}

    private final Map<Path, Mark> stored = new ConcurrentHashMap<>();

    /** @return whether that was known already */
    boolean note(Path file, FileTime changed, byte[] content) {
        Mark now = mark(changed, content);
        return now.equals(stored.put(file, now));
    }

    /** Whether the file is stored as it is now. */
    boolean has(Path file, FileTime changed, byte[] content) {
        Mark known = stored.get(file);
        boolean alike = known != null
                && known.size() == content.length
                && known.changed().equals(changed);
        return alike && known.equals(mark(changed, content));
    }

    void forget(Path file) {
        stored.remove(file);
    }

    /** Forgets those that a person or the partner took away. */
    void forgetGone() {
        stored.keySet().removeIf(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
    }

    private static Mark mark(FileTime changed, byte[] content) {
        return new Mark(content.length, changed, ContentHash.of(content));
    }
}
