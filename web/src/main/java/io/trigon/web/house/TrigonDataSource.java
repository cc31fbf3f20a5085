package io.trigon.web.house;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one database of the house, for JPA and for the process engine alike, so that one transaction covers both.
 *
 * <p>The values come from the settings {@code trigon.db.*} at start, so that H2 becomes PostgreSQL without a rebuild.
 * The driver is not XA: there is one resource, and one is enough.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/trigon",
        className = "${MPCONFIG=trigon.db.driver}",
        url = "${MPCONFIG=trigon.db.url}",
        user = "${MPCONFIG=trigon.db.user}",
        password = "${MPCONFIG=trigon.db.password}",
        minPoolSize = 4,
        maxPoolSize = 40,
        initialPoolSize = 4,
        maxIdleTime = 300)
@ApplicationScoped
public class TrigonDataSource {}
