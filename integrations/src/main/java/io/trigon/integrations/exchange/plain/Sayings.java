package io.trigon.integrations.exchange.plain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Fills a pattern such as <code>{01} · {05} {06}</code>; a part between dots of which nothing was filled in is left out. */
final class Sayings {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d\\d)}");
    private static final String BETWEEN = " · ";

    private Sayings() {}

    /** @param values by place, the first is 01; an empty one says nothing */
    static String fill(String pattern, List<String> values) {
        return Arrays.stream(pattern.split(BETWEEN))
                .map(part -> part(part, values))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
    }

    private static String part(String part, List<String> values) {
        Matcher places = PLACE.matcher(part);
        StringBuilder filled = new StringBuilder();
        boolean any = false;
        while (places.find()) {
            int place = Integer.parseInt(places.group(1));
            String value = place <= values.size() ? values.get(place - 1) : "";
            any |= !value.isEmpty();
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        places.appendTail(filled);
        return any
                ? filled.toString()
                        .replaceAll(" {2,}", " ")
                        .replaceAll("[:：]\\s*$", "")
                        .strip()
                : "";
    }
}
