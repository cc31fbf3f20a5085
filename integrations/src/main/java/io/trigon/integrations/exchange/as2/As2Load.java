package io.trigon.integrations.exchange.as2;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What all connections together may hold. */
final class As2Load {
    private static final int CONNECTIONS_MOST = 256;

    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private final long bytesMost;

    As2Load(long bytesMost) {
        this.bytesMost = bytesMost;
    }

    /** False when there is no room; then nothing was taken. */
    boolean take(int count) {
        if (bytes.addAndGet(count) <= bytesMost) {
            return true;
        }
        bytes.addAndGet(-count);
        return false;
    }

    void give(long count) {
        bytes.addAndGet(-count);
    }

    boolean enter() {
        if (connections.incrementAndGet() <= CONNECTIONS_MOST) {
            return true;
        }
        connections.decrementAndGet();
        return false;
    }

    void leave() {
        connections.decrementAndGet();
    }
}
