/**
 * EDIFACT as it is on the wire: framing, reading against our schemas, and writing messages and answers.
 *
 * <p>Duty: bytes to segments and back, with every error at its position. Must not go in: shipments, parties or any
 * other thing of the business; the translators one package up turn segments into records the house knows.
 */
package io.trigon.integrations.exchange.edifact;
