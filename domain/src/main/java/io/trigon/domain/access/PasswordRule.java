package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import java.util.Locale;
import java.util.Map;

/** What a password must be: long. Rules of composition make passwords worse (NIST SP 800-63B, section 5.1.1.2). */
final class PasswordRule {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private PasswordRule() {}

    /** @throws BrokenRule {@code password-length}, {@code password-is-login} */
    static void check(String password, String login) {
        if (password == null || password.length() < SHORTEST || password.length() > LONGEST) {
            throw new BrokenRule(
                    "password-length",
                    "a password has " + SHORTEST + " to " + LONGEST + " characters",
                    Map.of("least", String.valueOf(SHORTEST), "most", String.valueOf(LONGEST)));
        }
        boolean guessable = password.toLowerCase(Locale.ROOT).equals(login);
        BrokenRule.unless(!guessable, "password-is-login", "the password must not be the login");
    }
}
