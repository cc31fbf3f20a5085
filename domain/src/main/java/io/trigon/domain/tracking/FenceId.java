package io.trigon.domain.tracking;

import java.util.Comparator;

/**
 * Names a fence for one trip: that of a stop by its number ({@code 2}), or an area by its id ({@code a17}).
 *
 * @param number the stop's number, or the area's id
 */
public record FenceId(boolean isStop, long number) implements Comparable<FenceId> {
    private static final Comparator<FenceId> ORDER =
            Comparator.comparing((FenceId id) -> !id.isStop).thenComparingLong(FenceId::number);

    public static FenceId ofStop(int stopNumber) {
        return new FenceId(true, stopNumber);
    }

    public static FenceId ofArea(long areaId) {
        return new FenceId(false, areaId);
    }

    /** Reads what {@link #toString()} wrote. */
    static FenceId read(String text) {
        return text.startsWith("a") ? ofArea(Long.parseLong(text.substring(1))) : ofStop(Integer.parseInt(text));
    }

    @Override
    public int compareTo(FenceId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return isStop ? String.valueOf(number) : "a" + number;
    }
}
