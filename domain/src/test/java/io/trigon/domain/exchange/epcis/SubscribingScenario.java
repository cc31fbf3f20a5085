package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.InMemoryEpcis;
import io.trigon.domain.testing.InMemorySubscriptions;
import io.trigon.domain.testing.World;

/** Somebody who may subscribe to events, a receiver, and what carries the ones to the other. */
abstract class SubscribingScenario {
    static final String DEST = "https://shipper.example/events";

    final World world = new World();
    final InMemoryAccess access = new InMemoryAccess();
    final InMemoryEpcis kept = new InMemoryEpcis();
    final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    final Subscribers.Receiver receiver = new Subscribers.Receiver();
    final RecordedHits reads = new RecordedHits(kept);
    final NameQuery names = new NameQuery(new InMemoryEpcis.Named(), subscriptions, world.askToWake, world.clock);
    final Subscribers.Texts texts = new Subscribers.Texts();
    final User user = access.add(new User("care", "Care", Role.CARE_AGENT, null, "x", world.clock.instant()));
    final Subscribe subscribe = new Subscribe(
            names, subscriptions, texts, receiver, new Subscribers.OpenSafe(), world.askToWake, world.clock);
    final SendSubscription send = new SendSubscription(
            subscriptions,
            access,
            new FindEvents(reads, kept, RecordedHits.words(), (event, conditions) -> false),
            texts,
            receiver,
            world.askToWake,
            world.clock);
}
