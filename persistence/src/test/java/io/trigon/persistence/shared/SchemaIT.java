package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import java.sql.Connection;
import java.sql.SQLException;

/** The migrations make a schema that fits the entities, on both databases. */
class SchemaIT {

    @OnBoth
    void migrationsRunOnAnEmptyDatabaseAndOnceMoreWithoutEffect(Base base) throws SQLException {
        var fresh = base.untouched("fresh");
        Schema.migrate(fresh);
        Schema.migrate(fresh);
        try (Connection connection = fresh.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select count(*) from \"schema_history\" where \"success\" = false")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }
}
