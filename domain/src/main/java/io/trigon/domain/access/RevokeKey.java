package io.trigon.domain.access;

import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Ends a bearer key from the next request on. Doing it again changes nothing. */
@ApplicationScoped
public class RevokeKey {
    private Users users;
    private Clock clock;

    protected RevokeKey() {}

    @Inject
    public RevokeKey(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such key */
    @Transactional
    public void revoke(long keyId) {
        ApiKey key = users.keyById(keyId).orElseThrow(() -> new NotFound("key"));
        if (key.revokedAt() == null) {
            key.revoke(clock.instant());
        }
    }
}
