package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.device.Receptions;
import io.trigon.domain.tracking.device.ReportFault;
import io.trigon.persistence.shared.Database;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Contacts and refusals of devices by plain JDBC. */
@ApplicationScoped
public class JdbcReceptions implements Receptions {

    private static final String REFUSALS = "select * from device_refusal where device = ? order by last_at desc, fault";

    private static final String CONTACT = "select * from device_contact where device = ?";

    /** Somebody who spoke just now is noted by then; who is not goes. */
    private static final Duration TO_BE_NOTED = Duration.ofHours(1);

    private Database database;
    private Reads reads;
    private volatile String walkedTo = "";

    protected JdbcReceptions() {}

    @Inject
    public JdbcReceptions(Database database, Reads reads) {
        this.database = database;
        this.reads = reads;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void note(List<Contact> contacts, List<Refusal> refusals) {
        new ReceptionWriter(database).write(contacts, refusals);
    }

    @Override
    public List<Refusal> refusalsOf(String device) {
        return reads.list(Sql.of(REFUSALS, device), JdbcReceptions::refusal);
    }

    @Override
    public List<Refusal> refusalsWithoutDevice() {
        return refusalsOf("");
    }

    @Override
    public List<Contact> contactOf(String device) {
        return reads.list(
                Sql.of(CONTACT, device),
                row -> new Contact(
                        row.text("device"), row.text("feed"), row.instant("heard_at"), row.realOrNull("battery")));
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public int forgetStrangers(Instant silentSince, int strangersMost, int fixesMost) {
        int gone = new StrangerSweep(database).sweep(silentSince, strangersMost, fixesMost);
        walkedTo = new UnnotedStrangers(database, walkedTo).note(silentSince.plus(TO_BE_NOTED));
        return gone;
    }

    @Override
    public Set<String> registered() {
        return Set.copyOf(reads.list(Sql.of("select identifier from device"), row -> row.text("identifier")));
    }

    private static Refusal refusal(Row row) throws SQLException {
        return new Refusal(
                row.text("feed"),
                row.text("device"),
                row.oneOf(ReportFault.class, "fault"),
                row.number("times"),
                row.instant("last_at"),
                row.text("detail"));
    }
}
