package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Draft;

/** Puts what a partner is told into the syntax of its agreement. */
public interface MessageWriter {
    /**
     * A draft that lacks its number and its time.
     *
     * @throws io.trigon.domain.shared.BrokenRule {@code message-not-written} when we don't write this type in this release;
     *     {@link StatusNews#WITHOUT_WORDS} when it has no word for the milestone
     */
    Draft write(Agreement agreement, Saying saying);
}
