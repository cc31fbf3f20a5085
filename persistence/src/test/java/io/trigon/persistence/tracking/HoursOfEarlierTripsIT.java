package io.trigon.persistence.tracking;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;

/** Trips that were learned before their hours were kept, as an upgrade finds them. */
class HoursOfEarlierTripsIT {
    /** A Friday, 20:30 in Chicago; a Saturday by UTC. */
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-03-07T02:30:00Z");

    private static final int FRIDAY_FROM_20 = 4 * 24 + 20;

    @OnBoth
    void getTheHourOfTheWeekInWhichTheyLeftLocalToWhereTheyLeft(Base base) throws SQLException, IOException {
        Store store = Store.on(base);
        var number = store.book(aTender().build());
        store.clock.turnTo(FRIDAY_EVENING);
        store.report(number, MilestoneCode.DEPARTED_PICKUP, FRIDAY_EVENING);
        store.clock.turnTo(FRIDAY_EVENING.plusSeconds(30 * 3600));
        store.report(number, MilestoneCode.ARRIVED_DELIVERY, store.clock.instant());
        assertThat(hour(store)).isEqualTo(FRIDAY_FROM_20);

        run(base, "update lane_trip set hour_of_week = null");
        run(base, migration(base));

        assertThat(hour(store)).isEqualTo(FRIDAY_FROM_20);
    }

    private static Integer hour(Store store) {
        return store.laneTrips.lastOn("US-IL>US-TX", 1).get(0).hourOfWeek();
    }

    private static void run(Base base, String sql) throws SQLException {
        try (Connection connection = base.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }

    private static String migration(Base base) throws IOException {
        String file = "/db/" + base.name().toLowerCase(Locale.ROOT) + "/V202611221821__hours_of_earlier_trips.sql";
        try (InputStream in = HoursOfEarlierTripsIT.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
