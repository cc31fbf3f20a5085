package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"TRL-9", "a.b_c:d", "352093081452251", "Z"})
    void aDeviceIsNamedByLettersDigitsAndFourSigns(String device) {
        assertThat(device.matches(Fix.DEVICE_FORM)).isTrue();
        assertThat(fix(device, NOON, null).device()).isEqualTo(device);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "TRL 9", "é", "a/b", "a'b", "\u0000", "\uff11"})
    void whateverElseANameHoldsIsRefused(String device) {
        assertThat(device.matches(Fix.DEVICE_FORM)).isFalse();
        assertThatThrownBy(() -> fix(device, NOON, null)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(fix("x".repeat(64), NOON, null).device()).hasSize(64);
        assertThatThrownBy(() -> fix("x".repeat(65), NOON, null)).isInstanceOf(BrokenRule.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z"})
    void aTimeThatNoDeviceCanMeanIsRefused(Instant at) {
        assertThatThrownBy(() -> fix("A", at, null)).hasMessageContaining("1970");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoNumberIsNoSpeed(double speed) {
        assertThatThrownBy(() -> fix("A", NOON, speed)).isInstanceOf(BrokenRule.class);
    }

    private static Fix fix(String device, Instant at, Double speed) {
        return new Fix(device, at, GeoPoint.of(1, 2), speed, null, null, null, null);
    }
}
