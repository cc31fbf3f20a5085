package io.trigon.domain.shipment.epcis;

/**
 * Something in a document that the standard doesn't allow.
 *
 * @param code stable, translated by the pages: {@code epcis-…}
 * @param pointer JSON pointer to what is wrong (RFC 6901), empty for the whole document; in XML {@code line:column}, or the
 *     pointer in the same document as JSON
 * @param found what stands there, shortened; empty when something is missing
 * @param expected what may stand there, in English
 * @param event the number of the event that it is in, 0 for the first; -1 when it is in none
 */
public record EpcisFault(String code, String pointer, String found, String expected, int event) {}
