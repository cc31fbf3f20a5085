package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.shared.BrokenRule;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static Agreement of(String type, String release) {
        return new Agreement(null, Direction.IN, type, release, LocalDate.of(2026, 11, 22));
    }

    @ParameterizedTest
    @CsvSource({"214, 004010", "IFTSTA, D96A", "EPCIS, 2.0", "EPCIS, 1.2"})
    void eachSyntaxHasReleasesOfItsOwn(String type, String release) {
        assertThat(of(type, release).release()).isEqualTo(release);
    }

    @ParameterizedTest
    @CsvSource({"EPCIS, 004010", "EPCIS, D96A", "214, 2.0", "IFTSTA, 2.0"})
    void theReleaseOfAnotherSyntaxIsRefused(String type, String release) {
        assertThatThrownBy(() -> of(type, release))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("agreement-release"));
    }

    @ParameterizedTest
    @CsvSource({"JSON, 2.0", "epcis, 2.0"})
    void whatNobodySpeaksIsNotAgreedOn(String type, String release) {
        assertThatThrownBy(() -> of(type, release))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("agreement-type"));
    }
}
