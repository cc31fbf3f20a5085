package io.trigon.persistence.tracking;

import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.device.SilentDevices;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Silence by SQL. A fix counts by its time, a contact by when it came: either is a sign of life. */
@ApplicationScoped
public class SqlSilentDevices implements SilentDevices {

    private static final String ON_THE_ROAD = "('AT_PICKUP', 'IN_TRANSIT', 'AT_DELIVERY')";

    /**
     * Found by the key, whatever is stored. "Exists" within an "or" PostgreSQL answers by reading all positions of everybody
     * at once: seconds for ten million.
     */
    private static final String LAST_FIX =
            "(select p.at from device_position p where p.device = d.identifier order by p.device, p.at desc limit 1)";

    /** Equipment is tied under names that no device may have: who never spoke is not silent. */
    private static final String FALLEN_SILENT =
            """
            select s.tracking_number from shipment s
            where s.status in %1$s
            and exists (select 1 from device_tie t join device d on d.id = t.device_id
              where t.shipment_id = s.id and t.tied_until is null and t.tied_from <= ? and t.silence_told_at is null
              and (exists (select 1 from device_contact c where c.device = d.identifier)
                or %2$s is not null))
            and not exists (select 1 from device_tie t join device d on d.id = t.device_id
              where t.shipment_id = s.id and t.tied_until is null
              and (t.silence_told_at is not null
                or exists (select 1 from device_contact c where c.device = d.identifier and c.heard_at > ?)
                or %2$s > ?))
            order by s.id limit ?"""
                    .formatted(ON_THE_ROAD, LAST_FIX);

    private static final String HEARD_AGAIN =
            """
            select distinct s.id, s.tracking_number from device_tie told
            join shipment s on s.id = told.shipment_id
            where told.silence_told_at is not null
            and (s.status not in %1$s or told.tied_until is not null
              or exists (select 1 from device_tie t join device d on d.id = t.device_id
                where t.shipment_id = s.id and t.tied_until is null
                and (exists (select 1 from device_contact c where c.device = d.identifier and c.heard_at > told.silence_told_at)
                  or %2$s > told.silence_told_at)))
            order by s.id limit ?"""
                    .formatted(ON_THE_ROAD, LAST_FIX);

    private Reads reads;

    protected SqlSilentDevices() {}

    @Inject
    public SqlSilentDevices(Reads reads) {
        this.reads = reads;
    }

    @Override
    public List<TrackingNumber> fallenSilent(Instant since, int limit) {
        return numbers(Sql.of(FALLEN_SILENT, since, since, since, limit));
    }

    @Override
    public List<TrackingNumber> heardAgain(int limit) {
        return numbers(Sql.of(HEARD_AGAIN, limit));
    }

    private List<TrackingNumber> numbers(Sql query) {
        return reads.list(query, row -> new TrackingNumber(row.text("tracking_number")));
    }
}
