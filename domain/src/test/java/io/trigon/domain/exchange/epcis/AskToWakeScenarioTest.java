package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Task;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who is asked to see to a subscription that rests")
class AskToWakeScenarioTest extends SubscribingScenario {
    private Subscription stream(String query) {
        return subscribe.subscribe(user.viewer(), query, new SubscriptionTerms(DEST, null, false, null, null));
    }

    private AskToWakeScenarioTest() {
        names.name(user.viewer(), "all", "{}");
        names.name(user.viewer(), "other", "{}");
    }

    private Subscription rested(String query) {
        Subscription subscription = stream(query);
        reads.capture("for " + query + subscription.id(), world.clock.instant());
        receiver.closed = true;
        restAgain(subscription);
        return subscription;
    }

    private void restAgain(Subscription subscription) {
        while (subscription.state() == Subscription.State.ACTIVE) {
            send(subscription);
        }
    }

    private void send(Subscription subscription) {
        world.clock.turnTo(
                world.clock.instant().isAfter(subscription.nextAt()) ? world.clock.instant() : subscription.nextAt());
        send.send(subscription.id());
    }

    private Subscription woken(Subscription subscription) {
        return subscribe.wake(user.viewer(), "all", subscription.subscriptionId());
    }

    private List<Task> tasksIn(Task.State state) {
        return world.tasks.all().stream().filter(t -> t.state() == state).toList();
    }

    @Test
    void needNotOnceItDeliversAgain() {
        Subscription subscription = rested("all");
        receiver.closed = false;
        woken(subscription);
        assertThat(tasksIn(Task.State.OPEN)).as("nothing was delivered yet").hasSize(1);

        send(subscription);
        assertThat(tasksIn(Task.State.OPEN)).isEmpty();
        assertThat(tasksIn(Task.State.WITHDRAWN)).hasSize(1);
    }

    @Test
    void isAskedOnceHoweverOftenItRestsAndAgainOnceThatIsOver() {
        Subscription subscription = rested("all");
        restAgain(woken(subscription));
        assertThat(world.tasks.all()).hasSize(1);
        world.tasks.all().get(0).withdraw(world.clock.instant());
        restAgain(woken(subscription));
        assertThat(tasksIn(Task.State.OPEN)).hasSize(1);

        receiver.closed = false;
        send(woken(subscription));
        assertThat(tasksIn(Task.State.WITHDRAWN)).hasSize(2);
    }

    @Test
    void needNotWhenItEndsOrItsQueryIsForgotten() {
        Subscription ended = rested("all");
        rested("all");
        rested("other");
        assertThat(tasksIn(Task.State.OPEN)).hasSize(3);

        subscribe.end(user.viewer(), "all", ended.subscriptionId());
        assertThat(tasksIn(Task.State.OPEN)).hasSize(2);
        names.forget(user.viewer(), "all");
        assertThat(tasksIn(Task.State.OPEN)).singleElement().satisfies(task -> assertThat(task.detail())
                .contains("other"));
    }
}
