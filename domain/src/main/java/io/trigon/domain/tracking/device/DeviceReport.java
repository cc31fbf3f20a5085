package io.trigon.domain.tracking.device;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a device says of itself at one time, in the same words for every protocol and not yet believed: {@link #fault} does
 * that.
 *
 * @param device the identifier as the device sends it
 * @param at when it was there, by its own clock, UTC; null when it doesn't say
 * @param place where; null when it doesn't say
 * @param battery per cent of its own battery; null when unknown
 * @param alarm a word such as {@code sos}; null for none
 */
public record DeviceReport(String device, Instant at, Place place, Double battery, String alarm) {

    /**
     * A position as the receiver gives it.
     *
     * @param valid whether the receiver itself holds it for true
     * @param speedKmh kilometres per hour; null when unknown, as all that follow
     * @param heading degrees clockwise from north
     * @param altitude metres
     * @param satellites how many were used
     * @param accuracy metres
     */
    public record Place(
            double latitude,
            double longitude,
            boolean valid,
            Double speedKmh,
            Double heading,
            Double altitude,
            Integer satellites,
            Double accuracy) {

        /** With nothing else known than where. */
        public static Place at(double latitude, double longitude, boolean valid) {
            return new Place(latitude, longitude, valid, null, null, null, null, null);
        }

        public Place moving(Double kmh, Double towards) {
            return new Place(latitude, longitude, valid, kmh, towards, altitude, satellites, accuracy);
        }

        public Place seen(Double height, Integer by, Double doubt) {
            return new Place(latitude, longitude, valid, speedKmh, heading, height, by, doubt);
        }
    }

    /** A receiver may have been without a network for long, but not for so long. */
    private static final Duration OLDEST = Duration.ofDays(5 * 365);

    private static final Duration CLOCK_SLACK = Duration.ofMinutes(15);
    private static final double FASTEST_KMH = 1_500;
    private static final double HIGHEST_METRES = 20_000;
    private static final double DOUBT_MOST = 100_000;

    /** Why it can't be a position of a track; empty when it can. */
    public Optional<ReportFault> fault(Instant now) {
        if (!Fix.isDevice(device)) {
            return Optional.of(ReportFault.DEVICE);
        }
        if (place == null || !place.valid() || (place.latitude() == 0 && place.longitude() == 0)) {
            return Optional.of(ReportFault.NO_FIX);
        }
        if (!(Math.abs(place.latitude()) <= 90 && Math.abs(place.longitude()) <= 180)) {
            return Optional.of(ReportFault.PLACE);
        }
        if (at == null || at.isBefore(now.minus(OLDEST))) {
            return Optional.of(ReportFault.TIME_PAST);
        }
        return at.isAfter(now.plus(CLOCK_SLACK)) ? Optional.of(ReportFault.TIME_AHEAD) : Optional.empty();
    }

    /** The fix; what is said beside the place and can't be true is left out. Only for a report without fault. */
    public Fix fix() {
        return new Fix(
                device,
                at,
                GeoPoint.of(place.latitude(), place.longitude()),
                within(place.speedKmh(), 0, FASTEST_KMH),
                within(place.heading(), 0, 360),
                within(place.altitude(), -HIGHEST_METRES, HIGHEST_METRES),
                within(place.accuracy(), 0, DOUBT_MOST),
                within(battery, 0, 100));
    }

    private static Double within(Double value, double least, double most) {
        return value != null && value >= least && value <= most ? value : null;
    }
}
