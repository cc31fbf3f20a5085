package io.trigon.integrations.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way that was driven. Times of files may lean on it: {@code 45% of the way}, {@code arrival}, {@code 53m after arrival}.
 *
 * @param left when it began
 * @param marks when each hundredth of the way was done, had nothing held it up
 * @param heldUp null when nothing did
 */
record SampleTrip(Instant left, List<Instant> marks, Delay heldUp) {
    static final int WHOLE = 100;

    private static final Pattern ON_THE_WAY = Pattern.compile("(\\d{1,3})% of the way");
    private static final Pattern AFTER = Pattern.compile("(?:(.+) after )?arrival");

    /**
     * What held it up, for how long, once it had done so many hundredths of the way.
     *
     * @param at 100 when it was there and found no dock
     */
    record Delay(Duration time, int at) {
        private static final Pattern WRITTEN = Pattern.compile("(.+) at (\\d{1,3})%");

        /** Such as {@code 3h 10m at 50%}. */
        static Delay read(String text) {
            Matcher parts = WRITTEN.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("held up for how long, and where? " + text);
            }
            return new Delay(SampleTime.span(parts.group(1)), hundredth(parts.group(2)));
        }
    }

    /** Whether a time leans on a trip. */
    static boolean isMeant(String time) {
        return ON_THE_WAY.matcher(time).matches() || AFTER.matcher(time).matches();
    }

    /** @throws IllegalArgumentException when the text is no such time */
    Instant instant(String text) {
        Matcher way = ON_THE_WAY.matcher(text);
        Matcher after = AFTER.matcher(text);
        if (way.matches()) {
            return done(hundredth(way.group(1)));
        } else if (after.matches()) {
            Instant arrival = done(WHOLE).plus(heldUp != null && heldUp.at() == WHOLE ? heldUp.time() : Duration.ZERO);
            return Optional.ofNullable(after.group(1))
                    .map(SampleTime::span)
                    .map(arrival::plus)
                    .orElse(arrival);
        }
        throw new IllegalArgumentException("not a time of a trip: " + text);
    }

    private Instant done(int hundredth) {
        boolean later = heldUp != null && hundredth > heldUp.at();
        return later ? marks.get(hundredth).plus(heldUp.time()) : marks.get(hundredth);
    }

    private static int hundredth(String digits) {
        int hundredth = Integer.parseInt(digits);
        if (hundredth > WHOLE) {
            throw new IllegalArgumentException("more than the whole way: " + digits + "%");
        }
        return hundredth;
    }
}
