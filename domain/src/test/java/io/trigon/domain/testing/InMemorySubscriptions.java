package io.trigon.domain.testing;

import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.exchange.epcis.SentEvent;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.Subscriptions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Subscriptions and what was sent to them, in lists. */
public final class InMemorySubscriptions implements Subscriptions {
    private final List<Subscription> all = new CopyOnWriteArrayList<>();
    private final List<SentEvent> sent = new CopyOnWriteArrayList<>();

    @Override
    public Subscription add(Subscription subscription) {
        all.add(Ids.give(subscription));
        return subscription;
    }

    @Override
    public Optional<Subscription> find(String subscriptionId) {
        return all.stream()
                .filter(s -> s.subscriptionId().equals(subscriptionId))
                .findFirst();
    }

    @Override
    public List<Subscription> of(long userId, NamedQuery query, Long before, int limit) {
        return all.stream()
                .filter(s -> s.userId() == userId && s.query() == query)
                .filter(s -> before == null || s.id() < before)
                .sorted(Comparator.comparing(Subscription::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public int countOf(long userId) {
        return (int) all.stream().filter(s -> s.userId() == userId).count();
    }

    @Override
    public List<Subscription> remove(Subscription subscription) {
        sent.removeIf(s -> s.subscriptionId() == subscription.id());
        return all.remove(subscription) ? List.of(subscription) : List.of();
    }

    @Override
    public List<Subscription> removeTo(NamedQuery query) {
        List<Subscription> to = all.stream().filter(s -> s.query() == query).toList();
        to.forEach(this::remove);
        return to;
    }

    @Override
    public List<Long> due(Instant now, int limit) {
        return all.stream()
                .filter(s -> isDue(s, now))
                .sorted(Comparator.comparing(Subscription::nextAt))
                .map(Subscription::id)
                .limit(limit)
                .toList();
    }

    private static boolean isDue(Subscription subscription, Instant now) {
        return subscription.state() == Subscription.State.ACTIVE
                && !subscription.nextAt().isAfter(now);
    }

    @Override
    public Optional<Subscription> claim(long id, Instant now) {
        return all.stream().filter(s -> s.id() == id && isDue(s, now)).findFirst();
    }

    @Override
    public Set<Long> sent(Subscription subscription) {
        return sent.stream()
                .filter(s -> s.subscriptionId() == subscription.id())
                .map(SentEvent::eventId)
                .collect(Collectors.toSet());
    }

    @Override
    public void noteSent(List<SentEvent> events) {
        sent.addAll(events);
    }

    @Override
    public void forgetSent(Subscription subscription, Instant before) {
        sent.removeIf(
                s -> s.subscriptionId() == subscription.id() && s.recordTime().isBefore(before));
    }
}
