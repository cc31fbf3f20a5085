package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.Safe;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Subscribes to named queries, and ends it. A subscription is known to who made it alone. */
@ApplicationScoped
public class Subscribe {
    static final int MOST = 50;

    private NameQuery queries;
    private Subscriptions subscriptions;
    private ResultTexts texts;
    private SubscriptionPost post;
    private Safe safe;
    private AskToWake askToWake;
    private Clock clock;

    protected Subscribe() {}

    @Inject
    public Subscribe(
            NameQuery queries,
            Subscriptions subscriptions,
            ResultTexts texts,
            SubscriptionPost post,
            Safe safe,
            AskToWake askToWake,
            Clock clock) {
        this.queries = queries;
        this.subscriptions = subscriptions;
        this.texts = texts;
        this.post = post;
        this.safe = safe;
        this.askToWake = askToWake;
        this.clock = clock;
    }

    /**
     * @throws NotFound when the viewer has no query of that name
     * @throws BrokenRule {@code epcis-subscription-dest}, {@code epcis-subscription-token}, {@code epcis-subscription-query}
     *     for a query that counts its events, {@code epcis-subscriptions-too-many}
     */
    @Transactional
    public Subscription subscribe(Viewer viewer, String queryName, SubscriptionTerms terms) {
        NamedQuery query = queries.named(viewer, queryName);
        EventQuery asked = texts.query(query);
        boolean endless = asked.most() == null && asked.refuseAbove() == null;
        BrokenRule.unless(
                endless,
                "epcis-subscription-query",
                "a query with eventCountLimit or maxEventCount is not subscribed to");
        boolean room = subscriptions.countOf(viewer.userId()) < MOST;
        BrokenRule.unless(room, "epcis-subscriptions-too-many", "at most " + MOST + " subscriptions of a user");
        Instant now = clock.instant();
        Subscription made = new Subscription(UUID.randomUUID().toString(), query, viewer.userId(), terms, now);
        post.check(made.dest());
        return subscriptions.add(made.signedBy(locked(made, terms.signatureToken())));
    }

    private String locked(Subscription made, String token) {
        if (token == null) {
            return null;
        }
        if (!token.matches("[\\x21-\\x7e]{16,500}")) {
            throw new BrokenRule(
                    "epcis-subscription-token",
                    "signatureToken has 16 to 500 visible characters of ASCII",
                    Map.of("field", "signatureToken"));
        }
        return safe.lock(made.purpose(), token.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * The newest first.
     *
     * @param before the id of the last one seen; null to begin
     */
    @Transactional
    public List<Subscription> of(Viewer viewer, String queryName, Long before, int limit) {
        return subscriptions.of(viewer.userId(), queries.named(viewer, queryName), before, limit);
    }

    /** @throws NotFound for another's as for one that doesn't exist */
    @Transactional
    public Subscription one(Viewer viewer, String queryName, String subscriptionId) {
        NamedQuery query = queries.named(viewer, queryName);
        return subscriptions
                .find(subscriptionId)
                .filter(s -> s.userId() == viewer.userId())
                .filter(s -> s.query().id().equals(query.id()))
                .orElseThrow(() -> new NotFound("epcis-subscription"));
    }

    /**
     * Tries again at once what failed, also after it rested: from where it stopped, so that nothing is missing.
     *
     * @throws NotFound likewise
     */
    @Transactional
    public Subscription wake(Viewer viewer, String queryName, String subscriptionId) {
        Subscription subscription = one(viewer, queryName, subscriptionId);
        if (subscription.state() == Subscription.State.RESTING || subscription.attempts() > 0) {
            subscription.wakes(clock.instant());
        }
        return subscription;
    }

    /** @throws NotFound likewise */
    @Transactional
    public void end(Viewer viewer, String queryName, String subscriptionId) {
        subscriptions.remove(one(viewer, queryName, subscriptionId)).forEach(askToWake::isOver);
    }
}
