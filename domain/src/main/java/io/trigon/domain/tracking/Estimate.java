package io.trigon.domain.tracking;

import java.time.Instant;

/** A forecast by itself: expected arrival, and the range in which eight of ten arrivals should fall. */
public record Estimate(
        Instant expected, Instant earliest, Instant latest, EtaForecast.Basis basis, Double remainingMetres) {}
