package io.trigon.integrations.sample;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the times in a sample feed: <code>{{2h ago yyyyMMdd America/Chicago}}</code>. */
final class SampleText {
    private static final Pattern BLANK = Pattern.compile("\\{\\{(.+?) (\\S+) (\\S+)}}");

    private SampleText() {}

    /** @throws IllegalArgumentException when what stands in the braces is no time, pattern and zone */
    static String fill(String text, SampleTime time) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(
                        written(blank.group(1), blank.group(2), ZoneId.of(blank.group(3)), time)));
    }

    private static String written(String when, String pattern, ZoneId zone, SampleTime time) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        return format.format(time.instant(when, zone).atZone(zone));
    }
}
