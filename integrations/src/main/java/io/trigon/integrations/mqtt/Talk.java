package io.trigon.integrations.mqtt;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttReasonCodes.Disconnect;
import io.netty.handler.codec.mqtt.MqttReasonCodes.PubAck;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.trigon.domain.tracking.NotStored;
import io.trigon.integrations.mqtt.Reception.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is said to one client, message by message: the next is given when the stage of the one before completed, by one
 * thread. Sends and receives nothing itself.
 */
final class Talk {
    static final int REFUSED_MOST = 10;
    private static final Logger LOG = Logger.getLogger(Talk.class.getName());

    private final Reception reception;
    private final Mailbox mailbox;
    private Words words;
    private Guest guest;
    private Sender sender;
    private Filters filters;
    private int silentSeconds;
    private int refusedInARow;

    Talk(Reception reception, Mailbox mailbox) {
        this.reception = reception;
        this.mailbox = mailbox;
    }

    /** Null before it was let in. */
    Guest guest() {
        return guest;
    }

    int silentSeconds() {
        return silentSeconds;
    }

    CompletionStage<Reply> to(MqttMessage message) {
        if (message.decoderResult().isFailure()) {
            Throwable cause = message.decoderResult().cause();
            return now(guest == null ? Reception.misunderstood(cause) : words.goodbye(Disconnect.MALFORMED_PACKET));
        }
        if (guest == null) {
            return message instanceof MqttConnectMessage connect ? greet(connect) : now(Reply.END);
        }
        return now(
                switch (message.fixedHeader().messageType()) {
                    case PUBREL -> Reply.of(words.released(idOf(message)));
                    case SUBSCRIBE -> subscribe((MqttSubscribeMessage) message);
                    case UNSUBSCRIBE -> unsubscribe((MqttUnsubscribeMessage) message);
                    case PINGREQ -> Reply.of(Words.pong());
                    case DISCONNECT -> Reply.END;
                    default -> words.goodbye(Disconnect.PROTOCOL_ERROR);
                });
    }

    private CompletionStage<Reply> greet(MqttConnectMessage connect) {
        words = new Words(connect.variableHeader().version());
        return reception.asked(connect).thenApply(this::entered);
    }

    private Reply entered(Entry entry) {
        guest = entry.guest();
        silentSeconds = entry.silentSeconds();
        if (guest != null) {
            filters = new Filters(guest.user());
            sender = new Sender(guest);
        }
        return entry.reply();
    }

    /** Not stored: nothing is acknowledged, and the client connects and sends again. */
    CompletionStage<Reply> to(Published published) {
        if (guest == null) {
            return now(Reply.END);
        }
        if (published.aliased()) {
            return now(words.goodbye(Disconnect.TOPIC_ALIAS_INVALID));
        }
        Published receipt = published.emptied();
        return mailbox.put(sender, published)
                .thenApply(received -> acknowledged(receipt, received))
                .exceptionally(this::notStored);
    }

    private Reply notStored(Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
        if (!(cause instanceof NotStored)) {
            LOG.log(Level.WARNING, cause, () -> "A message of " + guest.user() + " could not be taken");
        }
        return words.goodbye(Disconnect.SERVER_BUSY);
    }

    private Reply acknowledged(Published published, Mailbox.Posted posted) {
        if (posted.outcome() == Mailbox.Outcome.KEY_GONE) {
            return words.goodbye(Disconnect.NOT_AUTHORIZED);
        }
        if (posted.outcome() == Mailbox.Outcome.NOT_OWN) {
            // before 5 nothing tells it so but the end: it would hold what is thrown away for kept
            return words.isFive() ? counted(words.taken(published, PubAck.NOT_AUTHORIZED)) : Reply.END;
        }
        if (posted.received().isRefused()) {
            return counted(words.taken(published, PubAck.PAYLOAD_FORMAT_INVALID));
        }
        refusedInARow = 0;
        return answered(published, posted);
    }

    private Reply counted(Reply reply) {
        refusedInARow++;
        return refusedInARow < REFUSED_MOST ? reply : new Reply(reply.said(), true);
    }

    private Reply answered(Published published, Mailbox.Posted posted) {
        Reply acknowledged = words.taken(published, PubAck.SUCCESS);
        byte[] answer = posted.received().answer();
        if (answer == null || !filters.want(posted.topic().results())) {
            return acknowledged;
        }
        List<MqttMessage> said = new ArrayList<>(acknowledged.said());
        said.add(words.telling(posted.topic().results(), answer));
        return new Reply(said, false);
    }

    private Reply subscribe(MqttSubscribeMessage message) {
        List<Boolean> granted = message.payload().topicSubscriptions().stream()
                .map(MqttTopicSubscription::topicFilter)
                .map(filters::add)
                .toList();
        return Reply.of(words.subscribed(message.variableHeader().messageId(), granted));
    }

    private Reply unsubscribe(MqttUnsubscribeMessage message) {
        message.payload().topics().forEach(filters::remove);
        return Reply.of(words.unsubscribed(
                message.variableHeader().messageId(), message.payload().topics().size()));
    }

    private static int idOf(MqttMessage message) {
        return ((MqttMessageIdVariableHeader) message.variableHeader()).messageId();
    }

    private static CompletionStage<Reply> now(Reply reply) {
        return CompletableFuture.completedFuture(reply);
    }
}
