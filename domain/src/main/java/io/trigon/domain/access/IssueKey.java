package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Gives a user a bearer key. */
@ApplicationScoped
public class IssueKey {
    private static final int LONGEST_LABEL = 100;

    /** The secret is to be shown once: nobody can read it again. */
    public record Issued(long id, KeySecret secret) {}

    private Users users;
    private Clock clock;

    protected IssueKey() {}

    @Inject
    public IssueKey(Users users, Clock clock) {
        this.users = users;
        this.clock = clock;
    }

    /**
     * @param label what the key is for, 1 to 100 characters
     * @throws NotFound when there is no such user
     * @throws BrokenRule {@code key-label}
     */
    @Transactional
    public Issued issue(long userId, String label) {
        boolean labelled = label != null && !label.isBlank() && label.length() <= LONGEST_LABEL;
        BrokenRule.unless(labelled, "key-label", "say in 1 to " + LONGEST_LABEL + " characters what the key is for");
        User user = users.byId(userId).orElseThrow(() -> new NotFound("user"));
        KeySecret secret = KeySecret.next();
        ApiKey key = users.add(new ApiKey(user, label.strip(), secret.hash(), clock.instant()));
        return new Issued(key.id(), secret);
    }
}
