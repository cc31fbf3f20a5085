package io.trigon.domain.party;

import io.trigon.domain.shared.GeoPoint;
import java.util.Optional;

/** Where a postal address lies, as far as its postcode or city tells. */
public interface Gazetteer {
    /** A point, and how many metres around it the address may really be. */
    record Place(GeoPoint point, int withinMetres) {}

    /** Empty when neither the postcode nor the city is known; of namesakes the largest is meant. */
    Optional<Place> locate(Address address);
}
