package io.trigon.integrations.mqtt;

import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import java.util.Optional;

/**
 * Who is connected: a user of ours, known by one of its keys.
 *
 * @param client the identifier of the client, by which it comes again
 */
record Guest(String key, String user, String client) {

    /** The user whose key it is, as long as it holds and allows to send anything; the name it was given must be that user's. */
    static Optional<Viewer> known(FindViewer viewers, String key, String user) {
        return viewers.byKey(key)
                .filter(viewer -> viewer.login().equals(user))
                .filter(viewer -> viewer.may(Operation.SEND_POSITIONS) || viewer.may(Operation.RECORD_SCAN));
    }
}
