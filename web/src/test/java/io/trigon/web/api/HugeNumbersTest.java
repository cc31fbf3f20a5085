package io.trigon.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some characters must not become gigabytes when they are written out. */
class HugeNumbersTest {
    record Asked(String name, Integer count, Double size, BigDecimal amount, JsonObject query) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":1e1000000000}",
                "{\"name\":1e-1000000000}",
                "{\"amount\":1e1000000000}",
                "{\"query\":{\"EQ_bizStep\":[1e1000000000]}}",
                "{\"query\":{\"EQ_bizStep\":1e99999999999}}",
                "{\"unknown\":[{\"x\":-1E+2147483647}]}"
            })
    void aNumberThatNobodyCouldWriteOutIsRefused(String json) {
        assertThatThrownBy(() -> JsonBodies.read(Asked.class, json)).isInstanceOf(Malformed.class);
    }

    @Test
    void anyNumberOfTheHouseIsTaken() throws IOException {
        Asked asked = JsonBodies.read(
                Asked.class, "{\"name\":106141412345678908,\"count\":1e3,\"size\":4.9e-324,\"amount\":-0.000001}");
        assertThat(asked.name()).isEqualTo("106141412345678908");
        assertThat(asked.count()).isEqualTo(1_000);
        assertThat(asked.size()).isEqualTo(Double.MIN_VALUE);
        assertThat(asked.amount()).isEqualByComparingTo("-0.000001");
    }
}
