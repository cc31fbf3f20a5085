package io.trigon.domain.testing;

import io.trigon.domain.shared.Stored;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicLong;

/** Gives stored records their ids, as the database's sequence would. */
final class Ids {
    private static final AtomicLong NEXT = new AtomicLong(1000);

    private Ids() {}

    static <T extends Stored> T give(T record) {
        if (record.id() == null) {
            try {
                Field id = Stored.class.getDeclaredField("id");
                id.setAccessible(true);
                id.set(record, NEXT.incrementAndGet());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return record;
    }
}
