package io.trigon.web.house;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one database of the house, for JPA and for the process engine alike, so that one transaction covers both.
 *
 * <p>The values come from the settings {@code trigon.db.*} at start, so that H2 becomes PostgreSQL without a rebuild.
 * The driver is not XA: there is one resource, and one is enough. Statements and results are the driver's own: what the pool
 * would put around them finds the driver's newer methods by reflection, for each cell of a result anew.
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
        maxIdleTime = 300,
        properties = "fish.payara.wrap-jdbc-objects=false")
@ApplicationScoped
public class TrigonDataSource {}
