package io.trigon.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a person in by login and password. Guessing is slowed: so many failures of a login from one address, of a login
 * from anywhere, or of an address with any login, and nobody is let in for a while. An unknown login costs as much time as
 * a wrong password, and is answered alike. What is tried while it is closed is neither counted nor written down, so that
 * nobody fills the database with it.
 */
@ApplicationScoped
public class SignIn {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int OF_PAIR = 5;
    static final int OF_LOGIN = 30;
    static final int OF_ADDRESS = 60;

    /**
     * The viewer, or null when refused.
     *
     * @param throttled nobody even looked at the password
     * @param temporary the password was set by somebody else, and must be changed before anything else
     */
    public record Outcome(Viewer viewer, boolean throttled, boolean temporary) {}

    private Users users;
    private Passwords passwords;
    private SignInAttempts attempts;
    private AuditLog audit;
    private Clock clock;
    private volatile String decoy;

    protected SignIn() {}

    @Inject
    public SignIn(Users users, Passwords passwords, SignInAttempts attempts, AuditLog audit, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param address the network address that asks */
    @Transactional
    public Outcome signIn(String login, String password, String address) {
        String name = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        String bounded = name.length() > 40 ? name.substring(0, 40) : name;
        Instant now = clock.instant();
        if (isThrottled(bounded, address, now.minus(WINDOW))) {
            return new Outcome(null, true, false);
        }
        Optional<User> user = users.byLogin(bounded).filter(User::isActive);
        String hash = user.map(User::passwordHash).orElseGet(this::decoy);
        String given = password == null || password.length() > PasswordRule.LONGEST ? "" : password;
        boolean right = passwords.matches(given, hash) && user.isPresent();
        if (!right) {
            keys(bounded, address).keySet().forEach(key -> attempts.failed(key, now));
            audit.add(new AuditEntry(now, nameForAudit(bounded), "SIGN_IN_REFUSED", address, null));
            return new Outcome(null, false, false);
        }
        attempts.clear(pair(bounded, address));
        audit.add(new AuditEntry(now, bounded, "SIGN_IN", address, null));
        return new Outcome(user.get().viewer(), false, user.get().isPasswordTemporary());
    }

    private boolean isThrottled(String login, String address, Instant since) {
        return keys(login, address).entrySet().stream()
                .anyMatch(limit -> attempts.failuresSince(limit.getKey(), since) >= limit.getValue());
    }

    private static Map<String, Integer> keys(String login, String address) {
        return Map.of(pair(login, address), OF_PAIR, "login " + login, OF_LOGIN, "address " + address, OF_ADDRESS);
    }

    private static String pair(String login, String address) {
        return String.join(" ", List.of("pair", login, address));
    }

    /** What can't be a login may be a password that was typed in the wrong field. */
    private static String nameForAudit(String login) {
        return login.matches(User.LOGIN_FORM) ? login : "?";
    }

    private String decoy() {
        if (decoy == null) {
            decoy = passwords.hash(KeySecret.next().value());
        }
        return decoy;
    }
}
