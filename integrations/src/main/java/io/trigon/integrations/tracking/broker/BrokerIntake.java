package io.trigon.integrations.tracking.broker;

import io.trigon.domain.shared.Storey;
import io.trigon.domain.tracking.BrokerWatch;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import io.trigon.integrations.tracking.FollowLanes;
import io.trigon.integrations.tracking.GroupedIntake;
import io.trigon.integrations.tracking.IntakeQueue;
import io.trigon.integrations.tracking.Waiting;
import io.trigon.integrations.tracking.device.ReceptionNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.Config;

/**
 * Takes fixes for the broker: a device is answered when the broker has confirmed them. Beside it this node stores its share
 * of what all nodes took.
 */
@ApplicationScoped
@Typed({BrokerIntake.class, BrokerWatch.class, Storey.class})
public class BrokerIntake implements FixIntake, BrokerWatch, Storey {
    /** So many fixes may wait for the broker in this node's memory. */
    private static final int UNDER_WAY_MOST = 50_000;

    private static final long CLOSING_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 1_000;

    private final IntakeQueue queue = new IntakeQueue(UNDER_WAY_MOST);
    private Optional<BrokerTerms> terms;
    private BrokerLine line;
    private ThreadFactory threads;
    private BrokerTally tally;
    private FixConsumer consumer;
    private Thread publishing;
    private Thread consuming;

    /** What the line is made of: its clients, and what stands at its end. */
    record BrokerLine(BrokerClients clients, FixIntake store, Runnable assigned, ReceptionNotes notes, Clock clock) {}

    protected BrokerIntake() {}

    @Inject
    BrokerIntake(
            Config config,
            GroupedIntake store,
            FollowLanes lanes,
            ReceptionNotes notes,
            ThreadFactory threads,
            Clock clock) {
        this(
                BrokerTerms.of(config),
                BrokerTerms.of(config)
                        .map(terms -> new BrokerLine(new KafkaClients(terms), store, lanes::followAnew, notes, clock))
                        .orElse(null),
                threads,
                clock);
    }

    BrokerIntake(Optional<BrokerTerms> terms, BrokerLine line, ThreadFactory threads, Clock clock) {
        this.terms = terms;
        this.line = line;
        this.threads = threads;
        this.tally = new BrokerTally(clock);
    }

    @Override
    public int floor() {
        return ROUTES - 3;
    }

    @Override
    public String title() {
        return "taking positions through the broker";
    }

    @Override
    public boolean isWanted() {
        return terms.isPresent();
    }

    /** Does not wait for the broker: the house opens without it, and only trackers are not answered. */
    @Override
    public void open() {
        BrokerTerms at = terms.orElseThrow();
        RefusedRecords refused =
                new RefusedRecords(line.clients(), at.refusedTopic(), line.notes(), tally, line.clock());
        FixBatches batches = new FixBatches(line.store(), refused);
        consumer = new FixConsumer(line.clients(), at.topic(), batches, line.assigned(), tally, PAUSE_MILLIS);
        queue.open();
        publishing = threads.newThread(new FixPublisher(line.clients(), queue, at.topic(), tally));
        consuming = threads.newThread(consumer);
        publishing.start();
        consuming.start();
    }

    /** What was taken is confirmed and answered, or refused, before this returns. */
    @Override
    public void close() {
        queue.close();
        consumer.close();
        try {
            publishing.join(CLOSING_MILLIS);
            consuming.join(CLOSING_MILLIS);
            queue.refuseTheRest(new NotStored("the house is closing"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public CompletionStage<Taken> take(List<Fix> frame) {
        Waiting waiting = Waiting.of(frame);
        if (frame.isEmpty()) {
            return waiting.answer();
        }
        if (!tally.admit(frame.size(), UNDER_WAY_MOST)) {
            waiting.refuse(new NotStored("too many fixes wait for the broker"));
        } else {
            waiting.answer().whenComplete((taken, refusal) -> tally.settled(frame.size()));
            if (!queue.offer(waiting)) {
                waiting.refuse(new NotStored("too many fixes wait for the broker"));
            }
        }
        return waiting.answer();
    }

    @Override
    public Optional<Figures> figures() {
        return terms.map(used -> tally.figures());
    }
}
