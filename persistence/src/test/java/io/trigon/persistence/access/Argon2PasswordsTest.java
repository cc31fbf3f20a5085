package io.trigon.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void theSamePasswordNeverHashesAlikeAndAlwaysMatches() {
        String one = passwords.hash("trigon-demo");
        String two = passwords.hash("trigon-demo");
        assertThat(one)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(two)
                .hasSizeLessThan(300);
        assertThat(passwords.matches("trigon-demo", one)).isTrue();
        assertThat(passwords.matches("trigon-demo", two)).isTrue();
        assertThat(passwords.matches("Trigon-demo", one)).isFalse();
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertThat(passwords.matches("x", "x")).isFalse();
        assertThat(passwords.matches("x", null)).isFalse();
        assertThat(passwords.matches(null, passwords.hash("x"))).isFalse();
    }
}
