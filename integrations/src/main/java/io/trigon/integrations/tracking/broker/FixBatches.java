package io.trigon.integrations.tracking.broker;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.FixIntake;
import io.trigon.domain.tracking.NotStored;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Stores what came from the broker, as many fixes at once as one commit bears. What can't be stored is laid aside. */
final class FixBatches implements AutoCloseable {
    private static final int COMMIT_MOST = 2_000;

    private final FixIntake store;
    private final RefusedRecords refused;

    FixBatches(FixIntake store, RefusedRecords refused) {
        this.store = store;
        this.refused = refused;
    }

    /**
     * Returns when all is durable.
     *
     * @return how many fixes
     * @throws NotStored when some is not: then all is to be stored again
     */
    int store(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
        List<Fix> batch = new ArrayList<>();
        int stored = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            batch.addAll(read(record));
            if (batch.size() >= COMMIT_MOST) {
                stored += commit(batch);
                batch = new ArrayList<>();
            }
        }
        return stored + commit(batch);
    }

    private List<Fix> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return FixRecord.read(record.value());
        } catch (BadRecord bad) {
            refused.add(record, bad);
            return List.of();
        }
    }

    private int commit(List<Fix> batch) throws InterruptedException {
        try {
            List<Fix> never = store.take(batch).toCompletableFuture().get().refused();
            never.forEach(refused::add);
            return batch.size() - never.size();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof NotStored why ? why : new NotStored("the fixes were not stored", e);
        }
    }

    @Override
    public void close() {
        refused.close();
    }
}
