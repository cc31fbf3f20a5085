/**
 * AS2 (RFC 4130) at the edge of the house: S/MIME, receipts (MDN), the server that partners send to and the client that sends
 * to partners.
 *
 * <p>Must not go in: what is kept and what may happen; that is {@code io.trigon.domain.exchange.as2}.
 */
package io.trigon.integrations.exchange.as2;
