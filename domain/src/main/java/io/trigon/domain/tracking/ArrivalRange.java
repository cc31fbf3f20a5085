package io.trigon.domain.tracking;

import java.time.Duration;
import java.time.Instant;

/**
 * P10, P50 and P90 of an arrival: eight of ten should fall between the first and the last.
 *
 * @param doubt how far the ends would lie from the middle, had nothing been learned from how forecasts came out
 */
record ArrivalRange(Instant earliest, Instant expected, Instant latest, Duration doubt) {}
