package io.trigon.domain.exchange.epcis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is sent events, and which of them they have. */
public interface Subscriptions {
    Subscription add(Subscription subscription);

    Optional<Subscription> find(String subscriptionId);

    /**
     * Those of a user to a query, the newest first.
     *
     * @param before the id of the last one seen; null to begin
     */
    List<Subscription> of(long userId, NamedQuery query, Long before, int limit);

    int countOf(long userId);

    /**
     * With all that is known of what was sent.
     *
     * @return what was there still, as it stood last
     */
    List<Subscription> remove(Subscription subscription);

    /**
     * All to a query.
     *
     * @return likewise
     */
    List<Subscription> removeTo(NamedQuery query);

    /** Ids of active ones that are due, the longest due first. */
    List<Long> due(Instant now, int limit);

    /** Takes hold of one that is due; empty when another node holds it, or it isn't due any more. */
    Optional<Subscription> claim(long id, Instant now);

    /** Rows of events that were sent to it. */
    Set<Long> sent(Subscription subscription);

    void noteSent(List<SentEvent> sent);

    /** What was recorded before isn't asked for again. */
    void forgetSent(Subscription subscription, Instant before);
}
