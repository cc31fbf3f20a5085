package io.trigon.persistence.triangle;

import io.trigon.domain.triangle.TriangleReads.ServiceFigures;
import io.trigon.domain.triangle.TriangleReads.TriangleRow;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The service figures of a triangle over the last ninety days. */
@Dependent
public class FigureReads {

    private static final int DAYS = 90;

    private static final String DELIVERED =
            """
            select s.picked_up_at, coalesce(s.arrived_at, s.delivered_at) as arrived_at, f.promised_at
            from shipment s left join eta_forecast f on f.shipment_id = s.id
            where s.triangle_id = ? and s.status = 'DELIVERED' and s.delivered_at >= ?""";

    private record Trip(Instant pickedUp, Instant arrived, Instant promised) {
        boolean isLate() {
            return promised != null && arrived != null && arrived.isAfter(promised);
        }

        boolean isWhole() {
            return pickedUp != null && arrived != null;
        }

        double hours() {
            return Duration.between(pickedUp, arrived).toMinutes() / 60.0;
        }
    }

    private final Reads reads;
    private final Clock clock;

    @Inject
    public FigureReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    ServiceFigures of(TriangleRow row) {
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        List<Trip> trips = reads.list(
                Sql.of(DELIVERED, row.id(), since),
                r -> new Trip(r.instant("picked_up_at"), r.instant("arrived_at"), r.instant("promised_at")));
        long late = trips.stream().filter(Trip::isLate).count();
        Double onTime = trips.isEmpty() ? null : Double.valueOf((trips.size() - late) / (double) trips.size());
        return new ServiceFigures(DAYS, trips.size(), late, onTime, medianHours(trips), row.lateNow(), row.onTheRoad());
    }

    private static Double medianHours(List<Trip> trips) {
        double[] hours = trips.stream()
                .filter(Trip::isWhole)
                .mapToDouble(Trip::hours)
                .sorted()
                .toArray();
        if (hours.length == 0) {
            return null;
        }
        int middle = hours.length / 2;
        return hours.length % 2 == 1 ? hours[middle] : (hours[middle - 1] + hours[middle]) / 2;
    }
}
