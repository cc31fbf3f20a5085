package io.trigon.domain.access;

import java.time.Instant;

/** Failed sign-ins, counted in the database so that every node counts the same. */
public interface SignInAttempts {
    /** Failures under the key (a login or an address) since the instant. */
    int failuresSince(String key, Instant since);

    void failed(String key, Instant at);

    void clear(String key);
}
