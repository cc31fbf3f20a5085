package io.trigon.domain.tracking;

import java.time.Instant;

/** P10, P50 and P90 of an arrival: eight of ten should fall between the first and the last. */
record ArrivalRange(Instant earliest, Instant expected, Instant latest) {}
