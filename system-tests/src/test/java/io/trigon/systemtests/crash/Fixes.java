package io.trigon.systemtests.crash;

import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.load.FeedLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fixes and milestones that the database holds, read without Trigon. */
record Fixes(Connection database) {
    private static final String OF_TRACKERS = "select device, at from device_position where device like '867%'";

    private static final String MILESTONES = "select count(*) from milestone m join shipment s on s.id = m.shipment_id"
            + " where s.tracking_number = ? and m.code = ? and m.source = 'GPS'";

    /** Waits until as many are there as were answered; more may be, of which the answer was lost. */
    void awaitAll(List<FeedLoad.Fix> answered, Duration patience) {
        RunningTrigon.await("as many fixes as were answered", patience, () -> count() >= answered.size());
        RunningTrigon.await(
                "these fixes", patience, () -> notThereOnce(answered).isEmpty());
    }

    /** Those that are missing, and those that are there more than once. */
    List<FeedLoad.Fix> notThereOnce(List<FeedLoad.Fix> answered) {
        Map<FeedLoad.Fix, Integer> stored = new HashMap<>();
        try (PreparedStatement statement = database.prepareStatement(OF_TRACKERS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                LocalDateTime at = row.getObject(2, LocalDateTime.class);
                stored.merge(new FeedLoad.Fix(row.getString(1), at.toInstant(ZoneOffset.UTC)), 1, Integer::sum);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return answered.stream().filter(fix -> stored.getOrDefault(fix, 0) != 1).toList();
    }

    long milestones(String trackingNumber, String code) {
        return number(MILESTONES, trackingNumber, code);
    }

    private long count() {
        return number("select count(*) from (" + OF_TRACKERS + ") f");
    }

    private long number(String sql, String... values) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
