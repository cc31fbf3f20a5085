package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingNumberTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void numbersAreRandom() {
        Set<TrackingNumber> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(TrackingNumber.next())).isTrue();
        }
    }

    @Test
    void everyMistypedCharacterIsNoticed() {
        String good = TrackingNumber.next().value();
        for (int at = 2; at < good.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                String typed = good.substring(0, at) + other + good.substring(at + 1);
                assertThat(TrackingNumber.read(typed).isPresent()).isEqualTo(typed.equals(good));
            }
        }
    }

    @Test
    void aNumberIsReadAsPeopleTypeIt() {
        TrackingNumber number = TrackingNumber.next();
        String value = number.value();
        String typed = " " + value.substring(0, 6).toLowerCase(Locale.ROOT) + "-" + value.substring(6, 10) + " "
                + value.substring(10).replace('0', 'o').replace('1', 'l');
        assertThat(TrackingNumber.read(typed)).hasValue(number);
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(TrackingNumber.read(null)).isEmpty();
        assertThat(TrackingNumber.read("")).isEmpty();
        assertThat(TrackingNumber.read("TG" + "0".repeat(500))).isEmpty();
        assertThat(TrackingNumber.read("XX0000000000000")).isEmpty();
        assertThatThrownBy(() -> new TrackingNumber("TG123")).isInstanceOf(BrokenRule.class);
    }
}
