package io.trigon.integrations.exchange.x12;

import java.util.Map;
import java.util.Optional;

/**
 * The number by which the sender knows what a set speaks of, for the CTX of a 999.
 *
 * @param place segment and element, such as {@code B204}
 * @param value as it came
 */
record BusinessUnit(String place, String value) {

    private record Place(String tag, int element) {}

    private static final Map<String, Place> PLACES = Map.of(
            "204", new Place("B2", 4),
            "210", new Place("B3", 2),
            "211", new Place("BOL", 3),
            "214", new Place("B10", 2),
            "856", new Place("BSN", 2),
            "940", new Place("W05", 2),
            "943", new Place("W06", 2),
            "990", new Place("B1", 2));

    /** Of a set; empty when it has none, or is one of which we don't know where to look. */
    static Optional<BusinessUnit> of(X12Transaction set) {
        Place place = PLACES.get(set.set());
        return place == null
                ? Optional.empty()
                : set.segments().stream()
                        .filter(segment -> segment.is(place.tag()))
                        .map(segment -> X12Writer.clean(segment.at(place.element()), 35))
                        .filter(value -> !value.isEmpty())
                        .map(value -> new BusinessUnit("%s%02d".formatted(place.tag(), place.element()), value))
                        .findFirst();
    }
}
