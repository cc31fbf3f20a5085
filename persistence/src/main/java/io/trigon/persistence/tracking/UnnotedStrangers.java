package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.persistence.shared.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names that have fixes, but are neither registered nor noted as heard, as when the house died before it noted them,
 * and notes them, so that they are swept like other strangers. Steps from name to name along the key, a number at a time.
 */
final class UnnotedStrangers {

    private static final int STEPS = 5_000;
    private static final String NO_FEED = "-";

    private static final String NEXT =
            """
            select p.device, (select count(*) from device d where d.identifier = p.device)
            + (select count(*) from device_contact c where c.device = p.device) from device_position p
            where p.device > ? order by p.device, p.at desc limit 1""";

    private final Database database;
    private String last;

    /** @param last where the walk before came to; empty for none */
    UnnotedStrangers(Database database, String last) {
        this.database = database;
        this.last = last;
    }

    /** @return where the next walk goes on; empty when this one came to the end */
    String note(Instant heardAt) {
        List<Contact> unnoted = database.alone("looking for names that nobody noted", connection -> {
            List<Contact> found = new ArrayList<>();
            try (PreparedStatement next = connection.prepareStatement(NEXT)) {
                boolean more = true;
                for (int step = 0; step < STEPS && more; step++) {
                    more = step(next, heardAt, found);
                }
            }
            return found;
        });
        new ReceptionWriter(database).write(unnoted, List.of());
        return last;
    }

    private boolean step(PreparedStatement next, Instant heardAt, List<Contact> found) throws SQLException {
        next.setString(1, last);
        try (ResultSet row = next.executeQuery()) {
            boolean more = row.next();
            last = more ? row.getString(1) : "";
            if (more && row.getLong(2) == 0) {
                found.add(new Contact(last, NO_FEED, heardAt, null));
            }
            return more;
        }
    }
}
