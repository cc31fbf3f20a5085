package io.trigon.integrations.mqtt;

import io.trigon.domain.tracking.MqttWatch.State;
import java.time.Clock;
import java.time.Instant;

/** Counts what a line to a broker does, and knows how it stands. For several threads. */
final class BrokerTally {
    private final String server;
    private final Clock clock;
    private boolean connected;
    private Instant since;
    private long taken;
    private String trouble = "not tried yet";

    /** Whether a trouble is worth a line in the log. */
    enum Shown {
        NEW,
        KNOWN
    }

    BrokerTally(String server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.since = clock.instant();
    }

    synchronized void connected() {
        connected = true;
        trouble = null;
        since = clock.instant();
    }

    synchronized Shown lost(String reason) {
        boolean known = !connected && reason.equals(trouble);
        since = connected ? clock.instant() : since;
        connected = false;
        trouble = reason;
        return known ? Shown.KNOWN : Shown.NEW;
    }

    synchronized void taken() {
        taken++;
    }

    synchronized State state() {
        return new State(server, connected, since, taken, trouble);
    }
}
