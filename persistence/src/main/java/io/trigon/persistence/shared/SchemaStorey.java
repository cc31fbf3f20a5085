package io.trigon.persistence.shared;

import io.trigon.domain.shared.Storey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** The lowest storey: brings the database to the schema of this build before anything reads it. */
@ApplicationScoped
public class SchemaStorey implements Storey {

    @Resource(lookup = "java:app/jdbc/trigon")
    private DataSource database;

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
    }

    @Override
    public void close() {
        // the pool belongs to the server
    }
}
