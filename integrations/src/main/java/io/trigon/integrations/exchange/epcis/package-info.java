/**
 * Reads EPCIS: JSON-LD of 2.0 by a schema of our own, XML of 1.2 and 2.0 by turning it into that JSON first, so that one law
 * holds for both; looks into the JSON of events for what a query asks. Pure: bytes in, observed events out. What an event means for a shipment does not go in here.
 */
package io.trigon.integrations.exchange.epcis;
