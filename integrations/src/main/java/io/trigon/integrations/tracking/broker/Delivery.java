package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.FixIntake.Taken;
import io.trigon.domain.tracking.NotStored;
import io.trigon.integrations.tracking.Waiting;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A frame on its way to the broker, as some records. It is answered when the broker has confirmed all of them, or one failed. */
final class Delivery implements Callback {
    private final Waiting frame;
    private final BrokerTally tally;
    private final Consumer<Throwable> failed;
    private int open;
    private Throwable trouble;

    /** @param failed hears of each failure */
    Delivery(Waiting frame, int records, BrokerTally tally, Consumer<Throwable> failed) {
        this.frame = frame;
        this.open = records;
        this.tally = tally;
        this.failed = failed;
    }

    @Override
    public void onCompletion(RecordMetadata place, Exception refusal) {
        settle(1, refusal);
    }

    /** The rest of its records are not even sent. */
    void abandon(Throwable why) {
        settle(Integer.MAX_VALUE, why);
    }

    synchronized boolean hasFailed() {
        return trouble != null;
    }

    private void settle(int records, Throwable refusal) {
        boolean last;
        synchronized (this) {
            last = open > 0 && open <= records;
            open = Math.max(0, open - records);
            trouble = trouble == null ? refusal : trouble;
        }
        if (refusal != null) {
            tally.notPublished(refusal);
            failed.accept(refusal);
        }
        if (last) {
            answer();
        }
    }

    private void answer() {
        if (hasFailed()) {
            frame.refuse(new NotStored("the broker did not take the fix"));
        } else {
            tally.published(frame.fixes().size());
            frame.answer().complete(Taken.WHOLE);
        }
    }
}
