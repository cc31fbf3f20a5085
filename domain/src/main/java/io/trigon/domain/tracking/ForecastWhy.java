package io.trigon.domain.tracking;

import io.trigon.domain.shared.GeoPoint;
import java.time.Instant;

/**
 * What a forecast was reckoned from: the expected arrival is the start, and the time that the rest of the way takes at the
 * pace of the lane, and the halts; never before now.
 *
 * @param remainingMetres from the place over all stops ahead, as the crow flies
 * @param startAt when it was seen at the place; before departure, when it is expected to leave
 * @param halts stops between, each taking {@code minutesAHalt}
 * @param speedKmh crow-fly kilometres gained in an hour, rests included
 * @param spread relative standard deviation of the lane's times: the range comes from it
 * @param lane {@code US-IL>US-TX}
 * @param trips how many finished trips of the lane taught speed and spread; 0 while they are assumed
 */
public record ForecastWhy(
        double remainingMetres,
        Instant startAt,
        GeoPoint place,
        int halts,
        long minutesAHalt,
        double speedKmh,
        double spread,
        String lane,
        int trips) {}
