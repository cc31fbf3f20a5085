package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {
    @Test
    void aRowIsNamedByItsNumberOrNotAtAll() {
        assertThat(ListQuery.id(" 7 ", "company")).isEqualTo(7);
        assertThat(ListQuery.id("", "company")).isNull();
        assertThat(ListQuery.id(null, "company")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "12345678901234567890"})
    void whatIsNoNumberOfARowIsRefusedWithItsField(String typed) {
        assertThatThrownBy(() -> ListQuery.id(typed, "company"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("company");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "12345678901234567890"})
    void whatIsNoNumberIsRefusedWithItsField(String typed) {
        assertThatThrownBy(() -> ListQuery.number(typed, "stop", 0))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("stop");
    }
}
