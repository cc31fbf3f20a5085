package io.trigon.domain.access;

import io.trigon.domain.party.Companies;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Adds somebody who may sign in. */
@ApplicationScoped
public class CreateUser {
    /**
     * Who it is.
     *
     * @param companyId for a party's user, and for no other
     * @param password null for a user who comes by keys alone
     * @param language null for English
     * @param zone null for UTC
     * @param temporary whether the password must be changed at the first sign-in
     */
    public record NewUser(
            String login,
            String name,
            Role role,
            Long companyId,
            String password,
            Locale language,
            ZoneId zone,
            boolean temporary) {}

    private Users users;
    private Companies companies;
    private Passwords passwords;
    private Clock clock;

    protected CreateUser() {}

    @Inject
    public CreateUser(Users users, Companies companies, Passwords passwords, Clock clock) {
        this.users = users;
        this.companies = companies;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * @throws BrokenRule {@code login-taken}, {@code login-form}, {@code user-company}, {@code user-incomplete},
     *     {@code password-length}, {@code password-is-login}
     * @throws NotFound when there is no such company
     */
    @Transactional
    public User create(NewUser wanted) {
        boolean named = wanted.name() != null && !wanted.name().isBlank();
        BrokenRule.unless(named && wanted.role() != null, "user-incomplete", "a user needs a name and a role");
        boolean free = wanted.login() == null || users.byLogin(wanted.login()).isEmpty();
        BrokenRule.unless(free, "login-taken", "there is a user of this login already");
        User user = new User(
                wanted.login(),
                wanted.name().strip(),
                wanted.role(),
                companyOf(wanted.companyId()),
                hashOf(wanted),
                clock.instant());
        if (wanted.temporary()) {
            user.withTemporaryPassword();
        }
        return users.add(user.speaks(
                wanted.language() == null ? Locale.ENGLISH : wanted.language(),
                wanted.zone() == null ? ZoneId.of("UTC") : wanted.zone()));
    }

    private Company companyOf(Long companyId) {
        return companyId == null ? null : companies.byId(companyId).orElseThrow(() -> new NotFound("company"));
    }

    private String hashOf(NewUser wanted) {
        if (wanted.password() == null) {
            return passwords.hash(KeySecret.next().value());
        }
        PasswordRule.check(wanted.password(), wanted.login());
        return passwords.hash(wanted.password());
    }
}
