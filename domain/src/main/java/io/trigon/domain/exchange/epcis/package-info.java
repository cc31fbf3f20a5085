/**
 * Events of EPCIS 2.0 that partners captured: their capture jobs, what is kept of them, what they tell of shipments, how
 * they are asked for, and who is sent them.
 *
 * <p>Duty: that nothing captured is lost or kept twice, whose business an event is, which milestone it proves, and that a
 * subscriber has each event that they may see. Must not go in: JSON, XML and words of the vocabulary, which live in
 * integrations, and HTTP, which lives in web.
 */
package io.trigon.domain.exchange.epcis;
