package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import java.time.Duration;
import java.time.Instant;

/**
 * What is looked for among messages, besides partner and state; nulls don't filter.
 *
 * @param messageType {@code 214}, {@code IFTSTA}
 * @param reference a tracking number or any number by which a shipment is known, in full
 * @param content letters as they stand in the message, at least three
 * @param from the first moment, included
 * @param to the moment after the last
 */
public record MessageSearch(String messageType, String reference, String content, Instant from, Instant to) {
    public static final MessageSearch NONE = new MessageSearch(null, null, null, null, null);

    /** Contents are read one by one: without a begin, only those of the last thirty days. */
    private static final Duration READ_BACK = Duration.ofDays(30);

    private static final int SHORTEST = 3;

    /**
     * @throws BrokenRule {@code search-too-short} for a content of less than three characters; {@code search-type};
     *     {@code search-reversed} when it ends before it begins
     */
    public MessageSearch {
        boolean findable = content == null || content.length() >= SHORTEST;
        BrokenRule.unless(findable, "search-too-short", "look for three characters or more");
        boolean typed = messageType == null || messageType.matches("[A-Z0-9]{2,10}");
        BrokenRule.unless(typed, "search-type", "a type is such as 214 or IFTSTA");
        boolean ordered = from == null || to == null || from.isBefore(to);
        BrokenRule.unless(ordered, "search-reversed", "the search ends before it begins");
    }

    /** The same within the time that contents are searched in. */
    public MessageSearch bounded(Instant now) {
        return content == null || from != null
                ? this
                : new MessageSearch(messageType, reference, content, now.minus(READ_BACK), to);
    }
}
