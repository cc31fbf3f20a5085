package io.trigon.web.tracking;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Public pages as they were made within the last half second. A number that many people look at is read and rendered twice
 * a second, and nobody sees what is older, whatever changed it and on whatever node: nothing has to be dropped, for nothing
 * lives longer. What has no page is not kept, so that guessing fills nothing; nor is what a secret opened.
 */
final class FreshPages {
    static final Duration LIFE = Duration.ofMillis(500);
    static final int MOST = 2_000;

    /** @param path as it was typed, for the page links to itself */
    record Key(String path, Locale locale) {}

    private record Made(long at, byte[] html) {}

    private final Map<Key, Made> pages = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    FreshPages() {
        this(System::nanoTime);
    }

    FreshPages(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The page of the key, made anew unless it is fresh. Its age counts from before it was read. */
    Optional<byte[]> get(Key key, Supplier<Optional<byte[]>> making) {
        long now = nanos.getAsLong();
        Made known = pages.get(key);
        if (known != null && isFresh(known, now)) {
            return Optional.of(known.html());
        }
        Optional<byte[]> made = making.get();
        if (made.isEmpty()) {
            pages.remove(key);
            return made;
        }
        if (pages.size() >= MOST) {
            pages.values().removeIf(page -> !isFresh(page, now));
        }
        if (pages.size() < MOST || known != null) {
            pages.put(key, new Made(now, made.get()));
        }
        return made;
    }

    int size() {
        return pages.size();
    }

    private static boolean isFresh(Made page, long now) {
        return now - page.at() < LIFE.toNanos();
    }
}
