package io.trigon.integrations.mqtt;

import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.integrations.mqtt.Topic.Kind;
import io.trigon.integrations.tracking.device.BadFrame;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Takes what a guest publishes if it may publish there, and its key still holds. */
final class Mailbox {
    private final FindViewer viewers;
    private final Letters letters;
    private final Desk desk;
    private final Clock clock;

    Mailbox(FindViewer viewers, Letters letters, Desk desk, Clock clock) {
        this.viewers = viewers;
        this.letters = letters;
        this.desk = desk;
        this.clock = clock;
    }

    enum Outcome {
        TAKEN,
        NOT_OWN,
        KEY_GONE
    }

    /**
     * What became of it.
     *
     * @param received null unless it was taken, as the topic may be
     */
    record Posted(Outcome outcome, Topic topic, Received received) {}

    /** Fails when it should come again. */
    CompletionStage<Posted> put(Sender sender, Published published) {
        Topic topic;
        try {
            topic = Topic.read(published.topic());
        } catch (BadFrame strange) {
            letters.refuse(null, strange);
            return notOwn(null);
        }
        if (!sender.owns(topic)) {
            letters.refuse(null, new BadFrame(ReportFault.DEVICE, "the topic is not that of the device"));
            return notOwn(topic);
        }
        Letter letter = new Letter(published.topic(), published.message(), false);
        return topic.kind() == Kind.SCANS ? scanned(sender, topic, letter) : reported(sender, topic, letter);
    }

    private CompletionStage<Posted> scanned(Sender sender, Topic topic, Letter letter) {
        return letters.take(topic, letter, () -> viewer(sender)).thenApply(received -> taken(topic, received));
    }

    private CompletionStage<Posted> reported(Sender sender, Topic topic, Letter letter) {
        if (sender.isProved(clock.instant())) {
            return letters.take(topic, letter, Optional::empty).thenApply(received -> taken(topic, received));
        }
        return desk.ask(letter, () -> viewer(sender).filter(viewer -> viewer.may(Operation.SEND_POSITIONS)))
                .thenCompose(viewer -> {
                    if (viewer.isEmpty()) {
                        return CompletableFuture.completedFuture(new Posted(Outcome.KEY_GONE, topic, null));
                    }
                    sender.proved(clock.instant());
                    return letters.take(topic, letter, Optional::empty).thenApply(received -> taken(topic, received));
                });
    }

    private Optional<Viewer> viewer(Sender sender) {
        return Guest.known(viewers, sender.guest().key(), sender.guest().user());
    }

    private static Posted taken(Topic topic, Received received) {
        return new Posted(Outcome.TAKEN, topic, received);
    }

    private static CompletionStage<Posted> notOwn(Topic topic) {
        return CompletableFuture.completedFuture(new Posted(Outcome.NOT_OWN, topic, null));
    }
}
