/**
 * What EPCIS 2.0 tells, in our own words: observed events with their identifiers and words made comparable. Knows neither
 * JSON nor XML, no message, no database; what an event means for a shipment does not go in here. Source: GS1 EPCIS 2.0 and
 * CBV 2.0 (ISO/IEC 19987 and 19988).
 */
package io.trigon.domain.shipment.epcis;
