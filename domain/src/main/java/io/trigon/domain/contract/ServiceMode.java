package io.trigon.domain.contract;

import java.time.Duration;

/** How a customer wants to be served; it sets how much lateness passes without a word. */
public enum ServiceMode {
    STANDARD(60),
    EXPRESS(30),
    JUST_IN_TIME(15);

    private final int toleranceMinutes;

    ServiceMode(int toleranceMinutes) {
        this.toleranceMinutes = toleranceMinutes;
    }

    /** Lateness that nobody is bothered with, when no contract says otherwise. */
    public Duration tolerance() {
        return Duration.ofMinutes(toleranceMinutes);
    }
}
