package io.trigon.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void whatIsTooLongIsCutAndNothingElseIsTouched() {
        assertThat(Words.atMost(5, "pallets")).isEqualTo("palle");
        assertThat(Words.atMost(7, "pallets")).isEqualTo("pallets");
        assertThat(Words.atMost(5, null)).isNull();
    }

    @Test
    void noCharacterIsHalved() {
        String truck = "\uD83D\uDE9A";

        assertThat(Words.atMost(2, "a" + truck)).isEqualTo("a");
        assertThat(Words.atMost(3, "a" + truck)).isEqualTo("a" + truck);
    }
}
