package io.trigon.persistence.shared;

import io.trigon.domain.shared.Storey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The lowest storey: brings the database to the schema of this build before anything reads it, and warns of one that isn't sound. */
@ApplicationScoped
public class SchemaStorey implements Storey {

    private static final Logger LOG = Logger.getLogger(SchemaStorey.class.getName());

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource database;

    protected SchemaStorey() {}

    /** Outside the server. */
    SchemaStorey(DataSource database) {
        this.database = database;
    }

    @Override
    public int floor() {
        return SCHEMA;
    }

    @Override
    public String title() {
        return "bringing the database up to date";
    }

    @Override
    public void open() {
        MachineZone.beUtc();
        Schema.migrate(database);
        RememberedAnswers.warning(database).ifPresent(words -> LOG.warning("Trigon: " + words));
    }

    @Override
    public void close() {
        // the pool belongs to the server
    }
}
