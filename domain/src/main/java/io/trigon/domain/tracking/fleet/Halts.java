package io.trigon.domain.tracking.fleet;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a device stood: at least ten minutes within 150 m of where it came to rest. It has left at the second fix
 * outside in a row, so that a jump of a receiver ends no halt; a fix vaguer than that ground tells nothing.
 */
final class Halts {
    static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final double GROUND_METRES = 150;

    private final List<Halt> found = new ArrayList<>();
    private Fix anchor;
    private Fix lastInside;
    private Fix firstOutside;

    private Halts() {}

    /** @param track of one device, oldest first */
    static List<Halt> in(List<Fix> track) {
        Halts halts = new Halts();
        track.stream()
                .filter(fix -> fix.accuracy() == null || fix.accuracy() <= GROUND_METRES)
                .forEach(halts::step);
        halts.end();
        return halts.found;
    }

    private void step(Fix fix) {
        if (anchor == null) {
            begin(fix);
        } else if (isNear(anchor.point(), fix.point())) {
            lastInside = fix;
            firstOutside = null;
        } else if (firstOutside == null && isLong()) {
            firstOutside = fix;
        } else {
            Fix left = firstOutside;
            end();
            begin(left != null && isNear(left.point(), fix.point()) ? left : fix);
            lastInside = fix;
        }
    }

    private void begin(Fix fix) {
        anchor = fix;
        lastInside = fix;
        firstOutside = null;
    }

    private void end() {
        if (anchor != null && isLong()) {
            found.add(new Halt(anchor.device(), anchor.at(), lastInside.at(), anchor.point(), null));
        }
    }

    private boolean isLong() {
        return Duration.between(anchor.at(), lastInside.at()).compareTo(SHORTEST) >= 0;
    }

    private static boolean isNear(GeoPoint a, GeoPoint b) {
        return a.metresTo(b) <= GROUND_METRES;
    }
}
