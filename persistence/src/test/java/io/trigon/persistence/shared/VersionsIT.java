package io.trigon.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.persistence.testing.Base;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The tests speak of the databases that Trigon promises to run on. */
class VersionsIT {

    @Test
    void postgreSqlIsTheSeventeenth() throws SQLException {
        try (Connection connection = Base.POSTGRESQL.source().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(17);
        }
    }

    @Test
    void h2IsTheOneThatTheServerBrings() throws SQLException {
        try (Connection connection = Base.H2.source().getConnection()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("2.2.224");
        }
    }
}
