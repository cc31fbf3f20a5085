package io.trigon.web.shipment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Forecast against promise as a drawing: a time line with the promised window, the range of the forecast, what is
 * expected and now. All places are in units of the drawing, from its left edge.
 *
 * @param width of the drawing
 * @param windowX null when nothing was promised; where the promised window begins
 * @param rangeX where the range of the forecast begins
 * @param tone ok, watch or bad: how the forecast stands to the promise
 * @param nowX null when now lies outside of the drawing
 */
public record ForecastLine(
        int width,
        Double windowX,
        double windowWidth,
        double rangeX,
        double rangeWidth,
        double expectedX,
        String expectedAnchor,
        String tone,
        Double nowX,
        String nowAnchor,
        List<Tick> ticks) {

    /** A mark of the axis; {@code day} when a new day begins there. */
    public record Tick(double x, Instant at, boolean day) {}

    private static final int MARGIN = 16;
    private static final int GAP = 8;
    private static final int LABEL = 76;
    private static final long[] STEPS_IN_HOURS = {1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720};

    /** Null when there is no forecast. The promise and the start of its window may be null. */
    public static ForecastLine of(Times times, ZoneId zone, Instant now, String tone, int width) {
        if (times.expected() == null) {
            return null;
        }
        Scale scale = Scale.over(times, now, width);
        Instant from = times.earliest() == null ? times.expected() : times.earliest();
        Instant to = times.latest() == null ? times.expected() : times.latest();
        Double windowX = times.promised() == null ? null : scale.x(times.windowStart());
        double windowWidth = times.promised() == null ? 0 : Math.max(3, scale.x(times.promised()) - windowX);
        double expectedX = scale.x(times.expected());
        Double nowX = scale.holds(now) ? scale.x(now) : null;
        return new ForecastLine(
                width,
                windowX,
                windowWidth,
                scale.x(from),
                Math.max(4, scale.x(to) - scale.x(from)),
                expectedX,
                anchor(expectedX, width),
                tone,
                nowX,
                nowX == null ? "middle" : anchor(nowX, width),
                ticks(scale, zone, width));
    }

    /** Where the label of a bar stands: on its right, or on its left, or inside its end where neither has room. */
    public double labelX(double x, double barWidth) {
        if (roomAfter(x + barWidth)) {
            return x + barWidth + GAP;
        }
        return x >= LABEL ? x - GAP : x + barWidth - GAP;
    }

    public String labelAnchor(double x, double barWidth) {
        return roomAfter(x + barWidth) ? "start" : "end";
    }

    private boolean roomAfter(double end) {
        return end + LABEL <= width;
    }

    /** What is drawn. */
    public record Times(Instant earliest, Instant expected, Instant latest, Instant windowFrom, Instant promised) {
        Instant windowStart() {
            boolean open = windowFrom == null || promised == null || windowFrom.isAfter(promised);
            return open ? promised : windowFrom;
        }
    }

    private static String anchor(double x, int width) {
        if (x < width * 0.2) {
            return "start";
        }
        return x > width * 0.8 ? "end" : "middle";
    }

    private static List<Tick> ticks(Scale scale, ZoneId zone, int width) {
        long hours = Math.max(1, Duration.between(scale.start, scale.end).toHours());
        long most = Math.max(3, width / 110);
        long step = STEPS_IN_HOURS[STEPS_IN_HOURS.length - 1];
        for (long candidate : STEPS_IN_HOURS) {
            if (hours / candidate <= most) {
                step = candidate;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        ZonedDateTime at = scale.start.atZone(zone).truncatedTo(ChronoUnit.DAYS);
        while (at.toInstant().isBefore(scale.end)) {
            double x = scale.x(at.toInstant());
            if (x >= MARGIN && x <= width - MARGIN * 2.5) {
                ticks.add(new Tick(x, at.toInstant(), at.getHour() == 0));
            }
            at = at.plusHours(step);
        }
        return ticks;
    }

    private record Scale(Instant start, Instant end, int width) {
        static Scale over(Times times, Instant now, int width) {
            Instant first = times.expected();
            Instant last = times.expected();
            for (Instant at : new Instant[] {times.earliest(), times.latest(), times.promised(), times.windowStart()}) {
                first = at != null && at.isBefore(first) ? at : first;
                last = at != null && at.isAfter(last) ? at : last;
            }
            boolean near = now.isBefore(first) && Duration.between(now, last).toHours() < 72;
            first = near ? now : first;
            Duration room = Duration.between(first, last).dividedBy(10).plusMinutes(30);
            return new Scale(first.minus(room), last.plus(room), width);
        }

        boolean holds(Instant at) {
            return at.isAfter(start) && at.isBefore(end);
        }

        double x(Instant at) {
            double share = (double) Duration.between(start, at).toSeconds()
                    / Duration.between(start, end).toSeconds();
            return Math.round((MARGIN + share * (width - 2 * MARGIN)) * 10) / 10.0;
        }
    }
}
