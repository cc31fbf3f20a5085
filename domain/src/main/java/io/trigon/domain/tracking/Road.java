package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.RoadDistances.Distance;
import io.trigon.domain.tracking.RoadDistances.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * A way by road, from stop to stop.
 *
 * @param legs metres each
 * @param finding roads when all of it was found there; else why a part of it is the crow's way with a detour
 * @param detour what the crow's way was multiplied with where no road was found
 */
record Road(List<Double> legs, Finding finding, double detour) {

    static Road of(Way way, RoadDistances roads, double detour) {
        List<Double> legs = new ArrayList<>();
        Finding finding = Finding.ROADS;
        for (int i = 1; i < way.places().size(); i++) {
            GeoPoint from = way.places().get(i - 1);
            GeoPoint to = way.places().get(i);
            Distance leg = finding == Finding.ROADS ? roads.between(from, to) : Distance.no(finding);
            finding = leg.finding();
            legs.add(leg.metres() == null ? (Double) (from.metresTo(to) * detour) : leg.metres());
        }
        return new Road(legs, finding, detour);
    }

    double metres() {
        return legs.stream().mapToDouble(Double::doubleValue).sum();
    }
}
