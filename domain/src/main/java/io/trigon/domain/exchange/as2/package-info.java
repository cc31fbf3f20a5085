/**
 * Exchange by AS2 (RFC 4130): what was agreed with a partner, certificates and keys, what went by with which receipt.
 *
 * <p>Must not go in: S/MIME, MIME and HTTP; they stay behind the ports.
 */
package io.trigon.domain.exchange.as2;
