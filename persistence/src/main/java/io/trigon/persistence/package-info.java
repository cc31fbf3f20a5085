/** Floor 3: keeps what the domain must not forget. The only home of EntityManager, JDBC and Flyway. */
package io.trigon.persistence;
