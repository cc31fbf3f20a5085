package io.trigon.integrations.mqtt;

import io.trigon.domain.access.FindViewer;
import io.trigon.integrations.mqtt.Topic.Kind;
import io.trigon.integrations.tracking.device.BadFrame;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Takes what came by a broker. Who may publish where was judged there, so the user in the topic is believed, as the name of a
 * folder is.
 */
final class BrokerMail {
    private final FindViewer viewers;
    private final Letters letters;

    BrokerMail(FindViewer viewers, Letters letters) {
        this.viewers = viewers;
        this.letters = letters;
    }

    /** What is told, and where; both null for nothing. */
    record Posted(String answerTo, byte[] answer) {
        private static final Posted WELL = new Posted(null, null);
    }

    /** Fails when it should come again. */
    CompletionStage<Posted> take(String address, byte[] message, boolean retained) {
        Topic topic;
        try {
            topic = Topic.read(address);
        } catch (BadFrame strange) {
            letters.refuse(null, strange);
            return CompletableFuture.completedFuture(Posted.WELL);
        }
        if (message.length > MqttDoor.MESSAGE_BYTES) {
            letters.refuse(topic, new BadFrame("a message has at most 64 KiB"));
            return CompletableFuture.completedFuture(Posted.WELL);
        }
        return letters.take(topic, new Letter(address, message, retained), () -> viewers.byLogin(topic.user()))
                .thenApply(received -> topic.kind() == Kind.SCANS && received.answer() != null
                        ? new Posted(topic.results(), received.answer())
                        : Posted.WELL);
    }
}
