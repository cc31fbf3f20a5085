package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.User;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.epcis.SendSubscription.Outcome;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who subscribed to events")
class SubscriptionsScenarioTest extends SubscribingScenario {
    private static final String TOKEN = "a-token-that-nobody-else-has";

    private Subscription stream(boolean reportIfEmpty, Instant from) {
        return subscribe.subscribe(user.viewer(), "all", new SubscriptionTerms(DEST, TOKEN, reportIfEmpty, from, null));
    }

    private Subscription scheduled(boolean reportIfEmpty) {
        EventSchedule hourly = EventSchedule.of(Map.of("minute", "0"), world.clock.instant());
        return subscribe.subscribe(
                user.viewer(), "all", new SubscriptionTerms(DEST, null, reportIfEmpty, null, hourly));
    }

    private Outcome run(Subscription subscription) {
        world.clock.turnTo(
                world.clock.instant().isAfter(subscription.nextAt()) ? world.clock.instant() : subscription.nextAt());
        return send.send(subscription.id());
    }

    private SubscriptionsScenarioTest() {
        names.name(user.viewer(), "all", "{}");
    }

    private void capture(String id) {
        reads.capture(id, world.clock.instant());
    }

    @Test
    void isSentEachEventOnceAndSoonAfterItWasCaptured() {
        Subscription subscription = stream(false, null);
        assertThat(send.send(subscription.id())).isEqualTo(Outcome.NOT_OURS);
        assertThat(run(subscription)).isEqualTo(Outcome.NOTHING);
        capture("one");
        capture("two");

        assertThat(run(subscription)).isEqualTo(Outcome.SENT);
        assertThat(run(subscription)).isEqualTo(Outcome.NOTHING);
        capture("three");
        assertThat(run(subscription)).isEqualTo(Outcome.SENT);

        assertThat(receiver.documents).containsExactly(List.of("one", "two"), List.of("three"));
        assertThat(subscription.lastNotifiedAt()).isEqualTo(world.clock.instant());
    }

    @Test
    void missesNoEventThatWasRecordedBeforeOthersAndComesToLightAfterThem() {
        Subscription subscription = stream(false, null);
        world.clock.turn(Duration.ofMinutes(5));
        Instant early = world.clock.instant();
        world.clock.turn(Duration.ofMinutes(5));
        capture("late");
        run(subscription);
        reads.capture("early", early);
        run(subscription);
        world.clock.turn(Duration.ofHours(1));
        run(subscription);
        run(subscription);

        assertThat(receiver.all()).containsExactly("late", "early");
        assertThat(subscriptions.sent(subscription)).isEmpty();
    }

    @Test
    void missesNothingOfTheTimeWhenTheAddressWasOutOfOrder() {
        Subscription subscription = stream(false, null);
        run(subscription);
        capture("one");
        receiver.closed = true;
        Instant settled = subscription.settledUntil();
        for (int i = 0; i < 5; i++) {
            assertThat(run(subscription)).isEqualTo(Outcome.FAILED);
            capture("after attempt " + i);
        }
        assertThat(subscription.attempts()).isEqualTo(5);
        assertThat(subscription.lastError()).endsWith("503  ");
        assertThat(subscription.settledUntil()).isEqualTo(settled);
        assertThat(Duration.between(world.clock.instant(), subscription.nextAt()))
                .isEqualTo(Duration.ofSeconds(80));

        receiver.closed = false;
        run(subscription);

        assertThat(receiver.all()).hasSize(6).startsWith("one").doesNotHaveDuplicates();
        assertThat(subscription.attempts()).isZero();
        assertThat(subscription.lastError()).isNull();
    }

    @Test
    void isGivenUpAfterSixHoursAndAPersonIsAsked() {
        Subscription subscription = stream(false, null);
        capture("one");
        receiver.closed = true;
        Instant began = world.clock.instant();
        while (subscription.state() == Subscription.State.ACTIVE) {
            assertThat(run(subscription)).isEqualTo(Outcome.FAILED);
        }
        assertThat(Duration.between(began, world.clock.instant())).isBetween(Duration.ofHours(5), Duration.ofHours(6));
        assertThat(subscription.attempts()).isEqualTo(SendSubscription.LAST_ATTEMPT);
        world.clock.turn(Duration.ofDays(1));
        assertThat(subscriptions.due(world.clock.instant(), 10)).isEmpty();
        assertThat(send.send(subscription.id())).isEqualTo(Outcome.NOT_OURS);
        assertThat(world.tasks.all()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.SUBSCRIPTION_RESTS);
            assertThat(task.detail()).contains("care", "all", "shipper.example", "503");
        });

        User other = access.add(new User("other", "Other", Role.ADMIN, null, "x", world.clock.instant()));
        assertThatThrownBy(() -> subscribe.wake(other.viewer(), "all", subscription.subscriptionId()))
                .isInstanceOf(NotFound.class);
        assertThat(run(woken(subscription))).isEqualTo(Outcome.FAILED);
        assertThat(subscription.attempts()).isEqualTo(1);

        // who subscribes anew from where it stopped misses nothing
        receiver.closed = false;
        Instant stopped = subscription.settledUntil();
        subscribe.end(user.viewer(), "all", subscription.subscriptionId());
        run(stream(false, stopped));
        assertThat(receiver.all()).containsExactly("one");
    }

    private Subscription woken(Subscription subscription) {
        return subscribe.wake(user.viewer(), "all", subscription.subscriptionId());
    }

    @Test
    void missesNothingWhenTheyWakeItAfterItRested() {
        Subscription subscription = stream(false, null);
        capture("one");
        receiver.closed = true;
        while (subscription.state() == Subscription.State.ACTIVE) {
            run(subscription);
            capture("after attempt " + subscription.attempts());
        }
        receiver.closed = false;
        world.clock.turn(Duration.ofDays(3));

        woken(subscription);
        assertThat(subscription.lastError()).as("until it succeeds").isNotNull();
        assertThat(send.send(subscription.id())).isEqualTo(Outcome.SENT);

        assertThat(receiver.all())
                .hasSize(1 + SendSubscription.LAST_ATTEMPT)
                .startsWith("one")
                .doesNotHaveDuplicates();
        assertThat(subscription.lastError()).isNull();
        Instant next = subscription.nextAt();
        assertThat(woken(subscription).nextAt()).as("nothing to try again").isEqualTo(next);
    }

    @Test
    void isSentThousandsFromTheTimeThatTheyNameInSeveralDocuments() {
        Instant from = world.clock.instant();
        reads.capture("before", from.minusSeconds(1));
        for (int i = 0; i < 1_700; i++) {
            reads.capture("event " + i, from.plusMillis(i / 100));
        }
        world.clock.turn(Duration.ofDays(1));
        Subscription subscription = stream(false, from);

        Outcome outcome = run(subscription);
        while (outcome == Outcome.MORE) {
            outcome = send.send(subscription.id());
        }

        assertThat(receiver.documents).hasSize(4);
        assertThat(receiver.all()).hasSize(1_700).doesNotHaveDuplicates().doesNotContain("before");
    }

    @Test
    void isSentByTheScheduleAndWhenNothingCameOnlyIfThatIsWanted() {
        Subscription quiet = scheduled(false);
        Subscription heard = scheduled(true);
        assertThat(quiet.nextAt()).isEqualTo(Instant.parse("2026-03-02T13:00:00Z"));

        assertThat(run(quiet)).isEqualTo(Outcome.NOTHING);
        assertThat(run(heard)).isEqualTo(Outcome.SENT);
        assertThat(run(stream(true, null))).isEqualTo(Outcome.NOTHING);
        assertThat(receiver.documents).containsExactly(List.of());
        assertThat(heard.nextAt()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(send.send(heard.id())).isEqualTo(Outcome.NOT_OURS);
    }

    @Test
    void isNotCalledMoreOftenThanEveryTenSeconds() {
        EventSchedule often = EventSchedule.of(Map.of("second", "[0-59]"), world.clock.instant());
        Subscription subscription =
                subscribe.subscribe(user.viewer(), "all", new SubscriptionTerms(DEST, null, true, null, often));
        run(subscription);

        assertThat(subscription.nextAt()).isEqualTo(world.clock.instant().plusSeconds(10));
    }

    @Test
    void isSentNothingOnceTheLoginIsClosed() {
        Subscription subscription = stream(false, null);
        capture("one");
        user.activate(false);

        assertThat(run(subscription)).isEqualTo(Outcome.FAILED);
        user.activate(true);
        assertThat(send.send(subscription.id())).isEqualTo(Outcome.NOT_OURS);

        assertThat(receiver.documents).isEmpty();
        assertThat(subscription.state()).isEqualTo(Subscription.State.RESTING);
    }

    @Test
    void isSentWhatTheirUserMaySeeAtTheTimeOfSending() {
        Subscription subscription = stream(false, null);
        capture("one");
        reads.hide("one");
        run(subscription);
        reads.hide("none");
        run(subscription);

        assertThat(receiver.documents).containsExactly(List.of("one"));
    }

    @Test
    void isSentNothingMoreOnceTheQueryIsForgottenOrTheSubscriptionEnded() {
        Subscription first = stream(false, null);
        Subscription second = stream(false, null);
        assertThat(subscribe.of(user.viewer(), "all", null, 10)).containsExactly(second, first);
        assertThat(subscribe.of(user.viewer(), "all", second.id(), 10)).containsExactly(first);
        User other = access.add(new User("other", "Other", Role.ADMIN, null, "x", world.clock.instant()));
        assertThatThrownBy(() -> subscribe.end(other.viewer(), "all", first.subscriptionId()))
                .isInstanceOf(NotFound.class);
        assertThat(subscribe.of(other.viewer(), "all", null, 10)).isEmpty();

        subscribe.end(user.viewer(), "all", first.subscriptionId());
        assertThatThrownBy(() -> subscribe.one(user.viewer(), "all", first.subscriptionId()))
                .isInstanceOf(NotFound.class);
        names.forget(user.viewer(), "all");

        assertThat(subscriptions.find(second.subscriptionId())).isEmpty();
    }

    @Test
    void isRefusedWhatCantBeSentOrKept() {
        for (String dest : new String[] {"http://a.example/", "https://u:p@a.example/", "https:///x", "x", "", null}) {
            breaks("epcis-subscription-dest", new SubscriptionTerms(dest, null, false, null, null));
        }
        breaks("epcis-subscription-dest", new SubscriptionTerms("https://inside/", null, false, null, null));
        breaks("epcis-subscription-token", new SubscriptionTerms(DEST, "short", false, null, null));
        breaks("epcis-subscription-token", new SubscriptionTerms(DEST, "a token\r\nwith: more", false, null, null));
        texts.query = new EventQuery(List.of(), false, false, 5, null);
        breaks("epcis-subscription-query", new SubscriptionTerms(DEST, null, false, null, null));
        texts.query = EventQuery.ALL;
        for (int i = 0; i < Subscribe.MOST; i++) {
            stream(false, null);
        }
        breaks("epcis-subscriptions-too-many", new SubscriptionTerms(DEST, null, false, null, null));
    }

    private void breaks(String code, SubscriptionTerms terms) {
        assertThatThrownBy(() -> subscribe.subscribe(user.viewer(), "all", terms))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
