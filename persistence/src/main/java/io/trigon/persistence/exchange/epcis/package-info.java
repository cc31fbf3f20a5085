/**
 * Captured events of EPCIS, their jobs and their named queries, by JPA; what is asked of events, by SQL.
 *
 * <p>Duty: the same answers on H2 and PostgreSQL, by indexes. Must not go in: what an event means.
 */
package io.trigon.persistence.exchange.epcis;
