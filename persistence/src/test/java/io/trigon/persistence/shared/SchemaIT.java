package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.persistence.testing.Base;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migrations make a schema that fits the entities, on both databases. */
class SchemaIT {

    @ParameterizedTest
    @EnumSource(Base.class)
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
