package io.trigon.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds who asks: the user of a session or the owner of a bearer key, as long as they are active. */
@ApplicationScoped
public class FindViewer {
    private static final int LONGEST_KEY = 200;

    private Users users;

    protected FindViewer() {}

    @Inject
    public FindViewer(Users users) {
        this.users = users;
    }

    @Transactional
    public Optional<Viewer> byUser(long userId) {
        return users.byId(userId).filter(User::isActive).map(User::viewer);
    }

    @Transactional
    public Optional<Viewer> byKey(String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        return users.keyByHash(KeyDigest.of(key)).filter(ApiKey::isValid).map(k -> k.user()
                .viewer());
    }
}
