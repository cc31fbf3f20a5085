package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.User;
import io.trigon.domain.access.Users;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.epcis.FindEvents.Fresh;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends a subscriber the events that they haven't had, as far as their user sees them now. What was sent is noted only once it
 * was taken; refused, the same is tried again after 5 seconds, then after twice as long each time up to ten minutes, and after
 * some six hours a person is asked to see to it while the subscription rests, until it delivers again.
 *
 * <p>A transaction may record an event some minutes before it commits. Events of the last ten minutes are therefore looked for
 * again each time, and those that were sent are left out by their rows.
 */
@ApplicationScoped
public class SendSubscription {
    /** What became of it. NOT_OURS: another node holds it, or it isn't due. MORE: it was taken, and the rest can follow. */
    public enum Outcome {
        NOTHING,
        SENT,
        MORE,
        FAILED,
        NOT_OURS
    }

    static final int LAST_ATTEMPT = 40;

    /** Longer than any transaction that records events. */
    static final Duration LATE = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    private Subscriptions subscriptions;
    private Users users;
    private FindEvents find;
    private ResultTexts texts;
    private SubscriptionPost post;
    private AskToWake askToWake;
    private Clock clock;

    protected SendSubscription() {}

    @Inject
    public SendSubscription(
            Subscriptions subscriptions,
            Users users,
            FindEvents find,
            ResultTexts texts,
            SubscriptionPost post,
            AskToWake askToWake,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.users = users;
        this.find = find;
        this.texts = texts;
        this.post = post;
        this.askToWake = askToWake;
        this.clock = clock;
    }

    /** The oldest events first. */
    @Transactional
    public Outcome send(long id) {
        Optional<Subscription> claimed = subscriptions.claim(id, clock.instant());
        if (claimed.isEmpty()) {
            return Outcome.NOT_OURS;
        }
        Subscription subscription = claimed.get();
        Optional<Viewer> viewer = viewerOf(subscription);
        if (viewer.isEmpty()) {
            subscription.rests("its user may not see events any more");
            return Outcome.FAILED;
        }
        return send(subscription, viewer.get());
    }

    /** Rights are those of now. */
    private Optional<Viewer> viewerOf(Subscription subscription) {
        return users.byId(subscription.userId())
                .filter(User::isActive)
                .map(User::viewer)
                .filter(viewer -> viewer.may(Operation.SEE_EVENTS) && viewer.may(Operation.SUBSCRIBE_TO_EVENTS))
                .filter(viewer -> subscription.query().isOf(viewer));
    }

    private Outcome send(Subscription subscription, Viewer viewer) {
        Instant asked = clock.instant();
        try {
            EventQuery query = texts.query(subscription.query());
            Fresh fresh =
                    find.fresh(viewer, query, subscription.settledUntil(), subscriptions.sent(subscription), AT_ONCE);
            boolean worth = !fresh.events().isEmpty() || (fresh.isWhole() && tellsOfNothing(subscription));
            if (worth) {
                post.send(new SubscriptionPost.Results(subscription, fresh.events()));
            }
            settle(subscription, fresh, worth, asked);
            return !fresh.isWhole() ? Outcome.MORE : worth ? Outcome.SENT : Outcome.NOTHING;
        } catch (RuntimeException failure) {
            failed(subscription, viewer, reason(failure));
            return Outcome.FAILED;
        }
    }

    /** A stream has no time at which nothing could have come. */
    private static boolean tellsOfNothing(Subscription subscription) {
        return subscription.reportsIfEmpty() && subscription.schedule() != null;
    }

    private void settle(Subscription subscription, Fresh fresh, boolean notified, Instant asked) {
        Instant horizon = asked.minus(LATE);
        Instant reached = fresh.isWhole() ? horizon : fresh.last();
        Instant until = reached.isBefore(horizon) ? reached : horizon;
        subscription.settled(until, fresh.isWhole(), notified, clock.instant());
        if (notified) {
            askToWake.isOver(subscription);
        }
        Instant settled = subscription.settledUntil();
        subscriptions.noteSent(fresh.hits().stream()
                .filter(hit -> !hit.at().isBefore(settled))
                .map(hit -> new SentEvent(subscription.id(), hit.id(), hit.at()))
                .toList());
        subscriptions.forgetSent(subscription, settled);
    }

    private void failed(Subscription subscription, Viewer viewer, String reason) {
        subscription.failed(reason, clock.instant().plus(DeliverMessage.pauseAfter(subscription.attempts())));
        if (subscription.attempts() >= LAST_ATTEMPT) {
            subscription.rests(reason);
            askToWake.ask(subscription, viewer);
        }
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
