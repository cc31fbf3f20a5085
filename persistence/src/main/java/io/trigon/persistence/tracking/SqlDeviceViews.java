package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceViews;
import io.trigon.domain.tracking.device.Receptions;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One device by SQL, with what is known beside its row. */
@ApplicationScoped
public class SqlDeviceViews implements DeviceViews {

    private static final int FIXES = 20;
    private static final int TIES = 50;

    private static final String DEVICE =
            """
            select d.*, c.name as owner from device d left join company c on c.id = d.company_id where d.identifier = ?""";

    private static final String NEWEST =
            "select * from device_position where device = ? order by device, at desc limit ?";

    private static final String TIED =
            """
            select s.tracking_number, t.tied_from, t.tied_until from device_tie t join device d on d.id = t.device_id
            join shipment s on s.id = t.shipment_id where d.identifier = ? order by t.tied_from desc, t.id desc limit ?""";

    private static final String ALARMS =
            "select * from device_alarm where device = ? order by raised_at desc, id desc limit ?";

    private record Known(
            String label,
            Long ownerId,
            String owner,
            String mountedOn,
            Instant mountedAt,
            Integer drivers,
            Instant registeredAt) {
        private static final Known STRANGER = new Known(null, null, null, null, null, null, null);
    }

    private Reads reads;
    private Receptions receptions;

    protected SqlDeviceViews() {}

    @Inject
    public SqlDeviceViews(Reads reads, Receptions receptions) {
        this.reads = reads;
        this.receptions = receptions;
    }

    @Override
    public Optional<DeviceView> view(String identifier) {
        Optional<Known> known = reads.first(Sql.of(DEVICE, identifier), SqlDeviceViews::known);
        Optional<Contact> contact = receptions.contactOf(identifier).stream().findFirst();
        List<Fix> fixes = reads.list(Sql.of(NEWEST, identifier, FIXES), JdbcPositions::fix);
        if (known.isEmpty() && contact.isEmpty() && fixes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(view(identifier, known, contact, fixes));
    }

    private DeviceView view(String identifier, Optional<Known> known, Optional<Contact> contact, List<Fix> fixes) {
        Known what = known.orElse(Known.STRANGER);
        Optional<Fix> last = fixes.stream().findFirst();
        Double battery =
                last.map(Fix::battery).or(() -> contact.map(Contact::battery)).orElse(null);
        return new DeviceView(
                identifier,
                known.isPresent(),
                what.label(),
                what.ownerId(),
                what.owner(),
                what.mountedOn(),
                what.mountedAt(),
                what.drivers(),
                what.registeredAt(),
                contact.map(Contact::feed).orElse(null),
                contact.map(Contact::at).or(() -> last.map(Fix::at)).orElse(null),
                battery,
                fixes,
                reads.list(Sql.of(TIED, identifier, TIES), SqlDeviceViews::tie),
                reads.list(Sql.of(ALARMS, identifier, FIXES), SqlDeviceViews::alarm),
                receptions.refusalsOf(identifier));
    }

    private static Known known(Row row) throws SQLException {
        Long drivers = row.numberOrNull("drivers");
        return new Known(
                row.text("label"),
                row.numberOrNull("company_id"),
                row.text("owner"),
                row.text("mounted_on"),
                row.instant("mounted_at"),
                drivers == null ? null : drivers.intValue(),
                row.instant("registered_at"));
    }

    private static TieRow tie(Row row) throws SQLException {
        return new TieRow(row.text("tracking_number"), row.instant("tied_from"), row.instant("tied_until"));
    }

    private static AlarmRow alarm(Row row) throws SQLException {
        return new AlarmRow(
                row.instant("raised_at"), row.text("kind"), row.realOrNull("latitude"), row.realOrNull("longitude"));
    }
}
