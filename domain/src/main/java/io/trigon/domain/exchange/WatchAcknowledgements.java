package io.trigon.domain.exchange;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Notices that a partner said nothing of a message of ours within the time agreed, and asks a person, once for each message.
 * Several nodes may watch at the same time: each takes hold of what it decides about.
 */
@ApplicationScoped
public class WatchAcknowledgements {
    private static final int AT_ONCE = 200;
    private static final Duration TIME_TO_ASK = Duration.ofHours(4);

    private Outbox outbox;
    private OpenTask openTask;
    private Clock clock;

    protected WatchAcknowledgements() {}

    @Inject
    public WatchAcknowledgements(Outbox outbox, OpenTask openTask, Clock clock) {
        this.outbox = outbox;
        this.openTask = openTask;
        this.clock = clock;
    }

    /** @return of how many messages it was noticed now */
    @Transactional
    public int watch() {
        Instant now = clock.instant();
        int silent = 0;
        for (OutboundMessage message : outbox.claimOverdue(now, AT_ONCE)) {
            message.acknowledged(OutboundMessage.Acknowledged.SILENT, null);
            openTask.open(
                    TaskPlan.aboutPartner(message.partnerId(), Task.Kind.ACK_SILENT, Role.ACCOUNT_MANAGER, TIME_TO_ASK)
                            .ofMessage(message.id())
                            .saying(message.messageType() + " " + message.controlNumber()));
            silent++;
        }
        return silent;
    }
}
