package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.WithdrawTasks;
import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.epcis.AskToWake;
import io.trigon.domain.exchange.epcis.BusinessSteps;
import io.trigon.domain.exchange.epcis.EventQuery;
import io.trigon.domain.exchange.epcis.EventSchedule;
import io.trigon.domain.exchange.epcis.FindEvents;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.exchange.epcis.NamedQuery;
import io.trigon.domain.exchange.epcis.ResultTexts;
import io.trigon.domain.exchange.epcis.SeenEvent;
import io.trigon.domain.exchange.epcis.SendSubscription;
import io.trigon.domain.exchange.epcis.SendSubscription.Outcome;
import io.trigon.domain.exchange.epcis.Subscribe;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.SubscriptionPost;
import io.trigon.domain.exchange.epcis.SubscriptionTerms;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.persistence.shared.Sql;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Subscriptions, kept: who is sent what, once, and by one node at a time. */
class SubscriptionsIT {
    private static final String DEST = "https://shipper.example/events";

    private final List<String> taken = new ArrayList<>();
    private boolean closed;
    private Store store;
    private Subscribe subscribe;
    private SendSubscription send;
    private NameQuery names;
    private JpaSubscriptions subscriptions;
    private TrackingNumber number;
    private User shipper;
    private User stranger;

    private static final class Steps implements BusinessSteps {
        @Override
        public Optional<MilestoneCode> milestone(String step) {
            return Optional.empty();
        }

        @Override
        public Optional<MilestoneCode> condition(String disposition) {
            return Optional.empty();
        }

        @Override
        public MilestoneCode at(MilestoneCode code, StopKind where) {
            return code;
        }

        @Override
        public Optional<String> bizStep(MilestoneCode code) {
            return code == MilestoneCode.BOOKED ? Optional.empty() : Optional.of("loading");
        }

        @Override
        public Optional<String> disposition(MilestoneCode code) {
            return Optional.empty();
        }
    }

    /** Takes everything, once it is open. */
    private final class Receiver implements SubscriptionPost {
        @Override
        public void check(String dest) {}

        @Override
        public void send(Results results) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            results.events()
                    .forEach(e -> taken.add(((SeenEvent.Own) e).event().code().name()));
        }
    }

    private static final class Everything implements ResultTexts {
        @Override
        public EventQuery query(NamedQuery query) {
            return EventQuery.ALL;
        }

        @Override
        public byte[] document(SubscriptionPost.Results results) {
            return new byte[0];
        }

        @Override
        public Map<String, String> headers() {
            return Map.of();
        }
    }

    private static final class OpenSafe implements Safe {
        @Override
        public String lock(String purpose, byte[] secret) {
            return purpose;
        }

        @Override
        public byte[] open(String purpose, String locked) {
            return locked.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private void house(Base base) {
        store = Store.on(base);
        subscriptions = new JpaSubscriptions(store.manager, store.reads);
        var openTask =
                new OpenTask(store.tasks, store.shipments, store.contracts, store.accounts, event -> {}, store.clock);
        var withdraw = new WithdrawTasks(store.tasks, event -> {}, store.clock);
        var askToWake = new AskToWake(openTask, withdraw, store.tasks);
        names = new NameQuery(new JpaNamedQueries(store.manager), subscriptions, askToWake, store.clock);
        var post = new Receiver();
        var texts = new Everything();
        subscribe = new Subscribe(names, subscriptions, texts, post, new OpenSafe(), askToWake, store.clock);
        var find = new FindEvents(
                new SqlEventReads(store.reads),
                new JpaKeptEvents(store.manager, store.reads),
                new Steps(),
                (event, conditions) -> false);
        send = new SendSubscription(subscriptions, store.users, find, texts, post, askToWake, store.clock);
        number = store.book(TenderFixture.aTender().build());
        store.inTransaction(() -> {
            Company company = store.shipments.byNumber(number).orElseThrow().shipper();
            shipper = store.users.add(user("shipper", company));
            stranger = store.users.add(user("stranger", store.companies.add(new Company("Other Foods", null))));
        });
    }

    private User user(String login, Company company) {
        return new User(login, login, Role.SHIPPER, company, "x", store.clock.instant());
    }

    private Subscription subscribed(User user, EventSchedule schedule) {
        return store.inTransaction(() -> {
            if (names.of(user.viewer()).isEmpty()) {
                names.name(user.viewer(), "all", "{}");
            }
            var terms = new SubscriptionTerms(DEST, "a-token-of-sixteen", false, null, schedule);
            return subscribe.subscribe(user.viewer(), "all", terms);
        });
    }

    private Outcome run(Subscription subscription) {
        store.clock.turn(Duration.ofSeconds(3));
        return store.inTransaction(() -> send.send(subscription.id()));
    }

    private long remembered() {
        return store.reads.count(Sql.of("select count(*) as n from epcis_sent"));
    }

    @OnBoth
    void eventsAreSentOnceAndToThoseWhoMaySeeThem(Base base) {
        house(base);
        Subscription own = subscribed(shipper, null);
        Subscription strange = subscribed(stranger, null);
        store.report(number, MilestoneCode.ARRIVED_PICKUP, store.clock.instant());
        store.report(number, MilestoneCode.LOADED, store.clock.instant());

        assertThat(run(own)).isEqualTo(Outcome.SENT);
        assertThat(run(own)).isEqualTo(Outcome.NOTHING);
        assertThat(run(strange)).isEqualTo(Outcome.NOTHING);
        assertThat(taken).containsExactly("ARRIVED_PICKUP", "LOADED");
        assertThat(remembered()).isEqualTo(2);
        store.clock.turn(Duration.ofMinutes(20));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, store.clock.instant());
        assertThat(run(own)).isEqualTo(Outcome.SENT);

        assertThat(taken).containsExactly("ARRIVED_PICKUP", "LOADED", "DEPARTED_PICKUP");
        assertThat(remembered()).isEqualTo(1);
        Subscription kept = store.inTransaction(() -> subscribe.one(shipper.viewer(), "all", own.subscriptionId()));
        assertThat(kept.lastNotifiedAt()).isNotNull();
        assertThat(kept.query().name()).isEqualTo("all");
        assertThat(kept.lockedToken()).isEqualTo(kept.purpose());
        store.inTransaction(() -> subscribe.end(shipper.viewer(), "all", own.subscriptionId()));
        assertThat(remembered()).isZero();
        assertThatThrownBy(
                        () -> store.inTransaction(() -> subscribe.one(shipper.viewer(), "all", own.subscriptionId())))
                .isInstanceOf(NotFound.class);
    }

    @OnBoth
    void aSubscriptionIsSentByOneNodeAtATime(Base base) throws Exception {
        house(base);
        long id = subscribed(shipper, null).id();
        assertThat(subscriptions.due(store.clock.instant(), 10)).isEmpty();
        store.clock.turn(Duration.ofSeconds(3));
        assertThat(subscriptions.due(store.clock.instant(), 10)).containsExactly(id);
        var other = Executors.newSingleThreadExecutor();
        try {
            store.inTransaction(() -> {
                assertThat(subscriptions.claim(id, store.clock.instant())).isPresent();
                var elsewhere = other.submit(() -> store.inTransaction(() -> send.send(id)));
                try {
                    assertThat(elsewhere.get(10, TimeUnit.SECONDS)).isEqualTo(Outcome.NOT_OURS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            other.shutdownNow();
        }
        assertThat(store.inTransaction(() -> send.send(id))).isEqualTo(Outcome.NOTHING);
        assertThat(store.inTransaction(() -> send.send(id))).isEqualTo(Outcome.NOT_OURS);
    }

    @OnBoth
    void whoWasAskedToSeeToOneThatRestedNeedNotOnceItDeliversAgainOrEnds(Base base) {
        house(base);
        Subscription woken = rested();
        Subscription ended = rested();
        assertThat(tasksIn("OPEN")).isEqualTo(2);
        closed = false;
        store.inTransaction(() -> subscribe.wake(shipper.viewer(), "all", woken.subscriptionId()));
        assertThat(tasksIn("OPEN")).as("nothing was delivered yet").isEqualTo(2);
        assertThat(run(woken)).isEqualTo(Outcome.SENT);
        assertThat(tasksIn("WITHDRAWN")).isEqualTo(1);
        store.inTransaction(() -> subscribe.end(shipper.viewer(), "all", ended.subscriptionId()));
        assertThat(tasksIn("WITHDRAWN")).isEqualTo(2);
        assertThat(store.reads.count(Sql.of("select count(*) as n from epcis_subscription where task_id is not null")))
                .isZero();
    }

    private Subscription rested() {
        closed = true;
        Subscription subscription = subscribed(shipper, null);
        store.report(number, MilestoneCode.LOADED, store.clock.instant());
        Outcome outcome = run(subscription);
        while (outcome == Outcome.FAILED) {
            store.clock.turn(Duration.ofMinutes(10));
            outcome = run(subscription);
        }
        assertThat(outcome).as("it rests").isEqualTo(Outcome.NOT_OURS);
        return subscription;
    }

    private long tasksIn(String state) {
        return store.reads.count(
                Sql.of("select count(*) as n from task where kind = 'SUBSCRIPTION_RESTS' and state = ?", state));
    }

    @OnBoth
    void subscriptionsAreListedPageByPageAndGoWithTheirQuery(Base base) {
        house(base);
        EventSchedule hourly = EventSchedule.of(Map.of("minute", "0,[30-31]"), store.clock.instant());
        Subscription first = subscribed(shipper, hourly);
        Subscription second = subscribed(shipper, null);
        subscribed(stranger, null);

        store.inTransaction(() -> {
            assertThat(subscribe.of(shipper.viewer(), "all", null, 10))
                    .extracting(Subscription::subscriptionId)
                    .containsExactly(second.subscriptionId(), first.subscriptionId());
            assertThat(subscribe.of(shipper.viewer(), "all", second.id(), 10))
                    .singleElement()
                    .satisfies(s -> assertThat(s.schedule().fields()).containsEntry("minute", "0,[30-31]"));
        });
        store.report(number, MilestoneCode.LOADED, store.clock.instant());
        assertThat(run(second)).isEqualTo(Outcome.SENT);
        store.inTransaction(() -> names.forget(shipper.viewer(), "all"));

        assertThat(remembered()).isZero();
        assertThat(store.reads.count(Sql.of("select count(*) as n from epcis_subscription")))
                .isEqualTo(1);
    }
}
