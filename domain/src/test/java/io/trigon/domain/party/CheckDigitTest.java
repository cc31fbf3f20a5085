package io.trigon.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.Sscc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {
    /** A GTIN-13, a GLN, an SSCC and a GTIN-8 with check digits worked out by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"6291041500213", "4006381333931", "306141411234567891", "96385074"})
    void aRightNumberHolds(String number) {
        assertThat(CheckDigit.holds(number)).isTrue();
    }

    @Test
    void everyWrongDigitIsNoticed() {
        String good = "306141411234567891";
        for (int at = 0; at < good.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = good.substring(0, at) + digit + good.substring(at + 1);
                assertThat(CheckDigit.holds(typed)).isEqualTo(typed.equals(good));
            }
        }
    }

    @Test
    void anSsccTellsWhatIsWrongWithIt() {
        assertThatThrownBy(() -> Sscc.of("306141411234567890"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("sscc-check-digit"));
        assertThatThrownBy(() -> Sscc.of("30614141123456789"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("sscc-length"));
        assertThatThrownBy(() -> Sscc.of("30614141123456789٣")).isInstanceOf(BrokenRule.class);
    }
}
