package io.trigon.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Finds who asks: the user of a session or the owner of a bearer key, as long as they are active. */
@ApplicationScoped
public class FindViewer {
    private Users users;

    protected FindViewer() {}

    @Inject
    public FindViewer(Users users) {
        this.users = users;
    }

    /** Empty, too, for who came in with a password that was changed since. */
    @Transactional
    public Optional<Viewer> byUser(long userId, Instant signedInAt) {
        return users.byId(userId)
                .filter(User::isActive)
                .filter(user -> user.stillKnows(signedInAt))
                .map(User::viewer);
    }

    /** For what comes in by a folder of the house, which names its user. */
    @Transactional
    public Optional<Viewer> byLogin(String login) {
        return users.byLogin(login).filter(User::isActive).map(User::viewer);
    }

    /** Empty for a key that is malformed, unknown or revoked, or whose user may not come in any more. */
    @Transactional
    public Optional<Viewer> byKey(String key) {
        return KeySecret.read(key)
                .flatMap(secret -> users.keyByHash(secret.hash()))
                .filter(ApiKey::isValid)
                .map(k -> k.user().viewer());
    }
}
