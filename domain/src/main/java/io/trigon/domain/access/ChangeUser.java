package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Changes what somebody may do, locks somebody out, or gives a new password. */
@ApplicationScoped
public class ChangeUser {
    /** What is to change; null leaves a thing as it is. The password of another is a temporary one. */
    public record Change(Role role, Boolean active, String password) {}

    private Users users;
    private Passwords passwords;
    private Clock clock;

    protected ChangeUser() {}

    @Inject
    public ChangeUser(Users users, Passwords passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such user
     * @throws BrokenRule {@code own-access} when an administrator would lock itself out; {@code user-company},
     *     {@code password-length}, {@code password-is-login}
     */
    @Transactional
    public User change(Viewer by, long userId, Change change) {
        User user = users.byId(userId).orElseThrow(() -> new NotFound("user"));
        boolean own = by.userId() == userId && (change.role() != null || Boolean.FALSE.equals(change.active()));
        BrokenRule.unless(!own, "own-access", "nobody takes away the own access");
        if (change.role() != null) {
            user.becomes(change.role());
        }
        if (change.active() != null) {
            user.activate(change.active());
        }
        if (change.password() != null) {
            PasswordRule.check(change.password(), user.login());
            user.changePassword(passwords.hash(change.password()), by.userId() != userId, clock.instant());
        }
        return user;
    }
}
