package io.trigon.integrations.tracking.h02;

/** The four bytes of state: a bit that is not set warns. */
final class H02State {
    private static final int SOS = 1;
    private static final int SPEEDING = 2;
    private static final int SOS_TOO = 18;
    private static final int POWER_CUT = 19;

    private H02State() {}

    /** Null for none. */
    static String alarm(long state) {
        if (isOff(state, SOS) || isOff(state, SOS_TOO)) {
            return "sos";
        }
        if (isOff(state, SPEEDING)) {
            return "speeding";
        }
        return isOff(state, POWER_CUT) ? "power-cut" : null;
    }

    private static boolean isOff(long state, int bit) {
        return (state >> bit & 1) == 0;
    }
}
