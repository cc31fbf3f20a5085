package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.DeliverMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Empties the outbox into folders and to the mail server: what is due goes, the oldest first. */
@ApplicationScoped
public class OutboxPost {

    private static final int BATCH = 200;

    /** Files that are put into folders in one transaction: a crash puts them there again, the same under the same names. */
    private static final int TOGETHER = 50;

    private Outbox outbox;
    private DeliverMessage deliverMessage;
    private Clock clock;

    protected OutboxPost() {}

    @Inject
    public OutboxPost(Outbox outbox, DeliverMessage deliverMessage, Clock clock) {
        this.outbox = outbox;
        this.deliverMessage = deliverMessage;
        this.clock = clock;
    }

    /** Sends what is due by this way: a mail server that hangs must not keep partners waiting for their files. */
    void sendDue(Way way) {
        List<Long> due = outbox.due(way, clock.instant(), BATCH);
        if (way != Way.FOLDER) {
            due.forEach(deliverMessage::deliver);
            return;
        }
        for (int from = 0; from < due.size(); from += TOGETHER) {
            deliverMessage.deliver(due.subList(from, Math.min(due.size(), from + TOGETHER)));
        }
    }
}
