package io.trigon.domain.access;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps the list of who may sign in: adds a user, sets a password, opens and closes an account. */
@ApplicationScoped
public class KeepUsers {
    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    private Users users;
    private Companies companies;
    private Passwords passwords;
    private Clock clock;

    protected KeepUsers() {}

    @Inject
    public KeepUsers(Users users, Companies companies, Passwords passwords, Clock clock) {
        this.users = users;
        this.companies = companies;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @param companyId null for staff
     * @throws BrokenRule {@code login-taken}, {@code login-form}, {@code user-company}, {@code password-length}
     */
    @Transactional
    public User add(String login, String name, Role role, Long companyId, String password) {
        BrokenRule.unless(login != null && users.byLogin(login).isEmpty(), "login-taken", "the login is taken");
        BrokenRule.unless(name != null && !name.isBlank(), "user-without-name", "a user needs a name");
        checkLength(password);
        Company company =
                companyId == null ? null : companies.byId(companyId).orElseThrow(() -> new NotFound("company"));
        return users.add(new User(login, name.strip(), role, company, passwords.hash(password), clock.instant()));
    }

    /** @throws BrokenRule {@code password-length} */
    @Transactional
    public void setPassword(long userId, String password) {
        checkLength(password);
        users.byId(userId).orElseThrow(() -> new NotFound("user")).changePassword(passwords.hash(password));
    }

    /** @throws BrokenRule {@code own-account} when somebody closes the account they are signed in with */
    @Transactional
    public void activate(Viewer by, long userId, boolean active) {
        BrokenRule.unless(active || by.userId() != userId, "own-account", "nobody closes their own account");
        users.byId(userId).orElseThrow(() -> new NotFound("user")).activate(active);
    }

    private static void checkLength(String password) {
        boolean fits =
                password != null && password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
        BrokenRule.unless(fits, "password-length", "a password has " + SHORTEST_PASSWORD + " characters or more");
    }
}
