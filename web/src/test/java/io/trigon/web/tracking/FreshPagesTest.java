package io.trigon.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FreshPagesTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final FreshPages pages = new FreshPages(nanos::get);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void manyWhoLookAtOnceCostOneReading() {
        assertThat(ask("/track/A", Locale.ENGLISH)).isEqualTo("reading 1");
        pass(499);
        assertThat(ask("/track/A", Locale.ENGLISH)).isEqualTo("reading 1");
    }

    @Test
    void nobodySeesWhatIsOlderThanHalfASecondHoweverOftenItIsAsked() {
        for (int asked = 0; asked < 100; asked++) {
            ask("/track/A", Locale.ENGLISH);
            pass(10);
        }
        assertThat(readings).hasValue(2);
        assertThat(ask("/track/A", Locale.ENGLISH)).isEqualTo("reading 3");
    }

    @Test
    void theAgeCountsFromBeforeTheReadingHoweverLongItTook() {
        pages.get(key("/track/A", Locale.ENGLISH), () -> {
            pass(450);
            return html();
        });
        pass(60);
        assertThat(ask("/track/A", Locale.ENGLISH)).isEqualTo("reading 2");
    }

    @Test
    void eachLanguageAndEachNumberHasItsOwn() {
        assertThat(ask("/track/A", Locale.ENGLISH)).isEqualTo("reading 1");
        assertThat(ask("/track/A", Locale.CHINESE)).isEqualTo("reading 2");
        assertThat(ask("/track/B", Locale.ENGLISH)).isEqualTo("reading 3");
    }

    @Test
    void whatIsUnknownIsNotKept() {
        assertThat(pages.get(key("/track/X", Locale.ENGLISH), Optional::empty)).isEmpty();
        assertThat(pages.size()).isZero();
        assertThat(ask("/track/X", Locale.ENGLISH)).isEqualTo("reading 1");
    }

    @Test
    void neverMoreAreKeptThanAllowedAndTheStaleMakeRoom() {
        for (int i = 0; i < FreshPages.MOST + 50; i++) {
            ask("/track/" + i, Locale.ENGLISH);
        }
        assertThat(pages.size()).isEqualTo(FreshPages.MOST);
        pass(600);
        ask("/track/new", Locale.ENGLISH);
        assertThat(pages.size()).isEqualTo(1);
    }

    private String ask(String path, Locale locale) {
        return new String(pages.get(key(path, locale), this::html).orElseThrow(), StandardCharsets.UTF_8);
    }

    private Optional<byte[]> html() {
        return Optional.of(("reading " + readings.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    private void pass(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    private static FreshPages.Key key(String path, Locale locale) {
        return new FreshPages.Key(path, locale);
    }
}
