package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Answers.Reply;
import io.trigon.domain.exchange.MessageReading.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What messages are answered in one transaction: gathered, and written together at its end. */
final class Replies {
    private final Answers answers;
    private final Map<Long, List<String>> before;
    private final List<Reply> due = new ArrayList<>();

    /** @param before of which types the answers are that the messages got already */
    Replies(Answers answers, Map<Long, List<String>> before) {
        this.answers = answers;
        this.before = before;
    }

    /** Of which types the message got answers before. */
    Set<String> typesTo(InboundMessage message) {
        return Set.copyOf(before.getOrDefault(message.id(), List.of()));
    }

    /** By how many answers of the type it is answered, with those that are still to be written. */
    long count(InboundMessage message, String messageType) {
        long earlier = before.getOrDefault(message.id(), List.of()).stream()
                .filter(messageType::equals)
                .count();
        return earlier
                + due.stream()
                        .filter(r -> r.message() == message
                                && r.draft().messageType().equals(messageType))
                        .count();
    }

    void add(InboundMessage message, Draft draft, String trackingNumber) {
        due.add(new Reply(message, draft, trackingNumber));
    }

    /** Numbers of partners are drawn here, last: they are held until commit, and others wait for them. */
    void write() {
        answers.send(List.copyOf(due));
        due.clear();
    }
}
