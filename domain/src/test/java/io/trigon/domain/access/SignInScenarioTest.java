package io.trigon.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.InMemoryAccess;
import io.trigon.domain.testing.TurnableClock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInScenarioTest {
    private static final String PASSWORD = "a long sentence";
    private static final SignIn.Outcome REFUSED = new SignIn.Outcome(null, false, false);
    private static final String ADDRESS = "192.0.2.7";

    private final TurnableClock clock = new TurnableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final InMemoryAccess access = new InMemoryAccess();
    private final SignIn signIn = new SignIn(access, access, access, access, clock);
    private User ada;

    @BeforeEach
    void adaMayComeIn() {
        ada = access.add(new User("ada", "Ada", Role.ACCOUNT_MANAGER, null, access.hash(PASSWORD), clock.instant()));
    }

    @Test
    void theRightPasswordLetsIn() {
        assertThat(signIn.signIn(" Ada ", PASSWORD, ADDRESS).viewer().login()).isEqualTo("ada");
        assertThat(access.entries()).extracting(AuditEntry::operation).containsExactly("SIGN_IN");
    }

    @Test
    void everythingElseIsRefusedAlikeAndWrittenDown() {
        ada.activate(false);
        assertThat(signIn.signIn("ada", PASSWORD, ADDRESS)).isEqualTo(REFUSED);
        ada.activate(true);
        assertThat(signIn.signIn("ada", "wrong", ADDRESS)).isEqualTo(REFUSED);
        assertThat(signIn.signIn("nobody", PASSWORD, ADDRESS)).isEqualTo(REFUSED);
        assertThat(access.entries())
                .extracting(AuditEntry::operation)
                .containsOnly("SIGN_IN_REFUSED")
                .hasSize(3);
    }

    @Test
    void anUnknownLoginCostsAsMuchAsAWrongPassword() {
        signIn.signIn("nobody", PASSWORD, ADDRESS);
        assertThat(access.comparisons).isEqualTo(1);
    }

    @Test
    void fiveFailuresCloseALoginForTheAddressForAQuarterOfAnHour() {
        failTimes(SignIn.OF_PAIR, ADDRESS);
        assertThat(signIn.signIn("ada", PASSWORD, ADDRESS)).isEqualTo(new SignIn.Outcome(null, true, false));
        assertThat(signIn.signIn("ada", PASSWORD, "198.51.100.1").viewer()).isNotNull();
        clock.turn(SignIn.WINDOW.plusSeconds(1));
        assertThat(signIn.signIn("ada", PASSWORD, ADDRESS).viewer()).isNotNull();
    }

    @Test
    void manyFailuresFromManyAddressesCloseTheLoginItself() {
        for (int i = 0; i < SignIn.OF_LOGIN; i++) {
            failTimes(1, "192.0.2." + i);
        }
        assertThat(signIn.signIn("ada", PASSWORD, "198.51.100.1").throttled()).isTrue();
    }

    @Test
    void manyLoginsTriedFromOneAddressCloseTheAddressAlone() {
        for (int i = 0; i < SignIn.OF_ADDRESS; i++) {
            signIn.signIn("guess-" + i, "wrong", ADDRESS);
        }
        assertThat(signIn.signIn("ada", PASSWORD, ADDRESS).throttled()).isTrue();
        assertThat(signIn.signIn("ada", PASSWORD, "198.51.100.1").viewer()).isNotNull();
    }

    @Test
    void aPasswordTypedAsLoginIsNotWrittenDown() {
        signIn.signIn("My Secret!", "", ADDRESS);
        assertThat(access.entries()).extracting(AuditEntry::who).containsExactly("?");
    }

    @Test
    void whatIsTriedWhileClosedIsNotWrittenDown() {
        failTimes(50, ADDRESS);
        assertThat(access.entries()).hasSize(SignIn.OF_PAIR);
    }

    private void failTimes(int times, String address) {
        for (int i = 0; i < times; i++) {
            signIn.signIn("ada", "wrong", address);
        }
    }
}
