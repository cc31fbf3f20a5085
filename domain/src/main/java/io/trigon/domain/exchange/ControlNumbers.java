package io.trigon.domain.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Which control numbers each partner's interchanges have used: one that comes again with other content is refused. */
public interface ControlNumbers {
    /**
     * A number that counts as used.
     *
     * @param kind {@code ISA} or {@code UNB}
     * @param number without leading zeros
     * @param fingerprint of the interchange's bytes: the same again is a repetition, not a second use
     */
    record Used(String kind, String number, String fingerprint) {}

    /** Who used a number first, and for which content. */
    record Holder(long messageId, String fingerprint) {}

    /** The holders of those of the numbers that were used, by number. */
    Map<String, Holder> holders(String partnerId, String kind, Collection<String> numbers);

    /** Notes the numbers, none of which has a holder, as used by the message. */
    void use(String partnerId, Collection<Used> numbers, long messageId, Instant at);

    /** Forgets what was used before. @return how many */
    int forgetBefore(Instant time);
}
