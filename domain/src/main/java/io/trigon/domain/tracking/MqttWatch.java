package io.trigon.domain.tracking;

import java.time.Instant;
import java.util.Optional;

/** How it stands with the broker of MQTT that this node takes from; for whoever keeps the house running. */
public interface MqttWatch {
    /**
     * What was seen since the start.
     *
     * @param server where it is, without any secret
     * @param connected whether it is heard now
     * @param since when that began
     * @param taken messages that were acknowledged, those that were refused among them
     * @param trouble why it is not heard; null when it is
     */
    record State(String server, boolean connected, Instant since, long taken, String trouble) {}

    /** Empty when none was agreed on. */
    Optional<State> state();
}
