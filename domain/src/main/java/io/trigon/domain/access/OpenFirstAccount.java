package io.trigon.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Makes the administrator {@code admin} of a house that has no users yet, with a random password that is handed over
 * once and must be changed at the first sign-in. When the hand-over fails, there is no administrator, and the next start tries again.
 */
@ApplicationScoped
public class OpenFirstAccount {
    static final String LOGIN = "admin";

    private Users users;
    private Passwords passwords;
    private FirstPassword handOver;
    private AuditLog audit;
    private Clock clock;

    protected OpenFirstAccount() {}

    @Inject
    public OpenFirstAccount(Users users, Passwords passwords, FirstPassword handOver, AuditLog audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.handOver = handOver;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there was nobody, and now there is an administrator */
    @Transactional
    public boolean open() {
        if (!users.isEmpty()) {
            return false;
        }
        String password = KeySecret.next().value().substring(4, 24);
        User first = new User(LOGIN, "Administrator", Role.ADMIN, null, passwords.hash(password), clock.instant());
        users.add(first.withTemporaryPassword());
        audit.add(new AuditEntry(clock.instant(), LOGIN, "FIRST_ADMINISTRATOR", LOGIN, null));
        handOver.handOver(LOGIN, password);
        return true;
    }
}
