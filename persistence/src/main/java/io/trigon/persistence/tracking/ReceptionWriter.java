package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;

/** Writes contacts and refusals in batches, in a transaction of its own. */
final class ReceptionWriter {

    private static final String POSTGRESQL_CONTACT =
            """
            insert into device_contact (device, feed, heard_at, battery) values (?, ?, ?, ?)
            on conflict (device) do update set feed = excluded.feed, heard_at = excluded.heard_at,
            battery = coalesce(excluded.battery, device_contact.battery)
            where device_contact.heard_at <= excluded.heard_at""";

    private static final String H2_CONTACT =
            """
            merge into device_contact c using (values (cast(? as varchar), cast(? as varchar), cast(? as timestamp(6)),
            cast(? as double precision))) n (device, feed, heard_at, battery) on c.device = n.device
            when matched and c.heard_at <= n.heard_at then update set feed = n.feed, heard_at = n.heard_at,
            battery = coalesce(n.battery, c.battery)
            when not matched then insert (device, feed, heard_at, battery)
            values (n.device, n.feed, n.heard_at, n.battery)""";

    private static final String POSTGRESQL_REFUSAL =
            """
            insert into device_refusal (device, feed, fault, times, last_at, detail) values (?, ?, ?, ?, ?, ?)
            on conflict (device, feed, fault) do update set times = device_refusal.times + excluded.times,
            last_at = excluded.last_at, detail = excluded.detail""";

    private static final String H2_REFUSAL =
            """
            merge into device_refusal r using (values (cast(? as varchar), cast(? as varchar), cast(? as varchar),
            cast(? as bigint), cast(? as timestamp(6)), cast(? as varchar))) n (device, feed, fault, times, last_at, detail)
            on r.device = n.device and r.feed = n.feed and r.fault = n.fault
            when matched then update set times = r.times + n.times, last_at = n.last_at, detail = n.detail
            when not matched then insert (device, feed, fault, times, last_at, detail)
            values (n.device, n.feed, n.fault, n.times, n.last_at, n.detail)""";

    private final Database database;

    ReceptionWriter(Database database) {
        this.database = database;
    }

    /** In one order everywhere, so that two nodes don't wait for each other crosswise. */
    void write(List<Contact> contacts, List<Refusal> refusals) {
        List<Contact> heard =
                contacts.stream().sorted(Comparator.comparing(Contact::device)).toList();
        List<Refusal> refused = refusals.stream()
                .sorted(Comparator.comparing(Refusal::device)
                        .thenComparing(Refusal::feed)
                        .thenComparing(Refusal::fault))
                .toList();
        boolean postgreSql = database.isPostgreSql();
        database.alone("noting who spoke", connection -> {
            contacts(connection, postgreSql ? POSTGRESQL_CONTACT : H2_CONTACT, heard);
            refusals(connection, postgreSql ? POSTGRESQL_REFUSAL : H2_REFUSAL, refused);
            return null;
        });
    }

    private static void contacts(Connection connection, String sql, List<Contact> heard) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Contact contact : heard) {
                statement.setString(1, contact.device());
                statement.setString(2, contact.feed());
                statement.setObject(3, Sql.utc(contact.at()));
                statement.setObject(4, contact.battery(), Types.DOUBLE);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void refusals(Connection connection, String sql, List<Refusal> refused) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Refusal refusal : refused) {
                statement.setString(1, refusal.device());
                statement.setString(2, refusal.feed());
                statement.setString(3, refusal.fault().name());
                statement.setLong(4, refusal.times());
                statement.setObject(5, Sql.utc(refusal.lastAt()));
                statement.setString(6, refusal.detail());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
