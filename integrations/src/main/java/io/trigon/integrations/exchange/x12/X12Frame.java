package io.trigon.integrations.exchange.x12;

/**
 * One interchange cut out of a file, from its ISA to the end of its IEA, without line breaks that carry no meaning.
 *
 * @param bytes the interchange, ended by its terminator
 * @param delimiters as its ISA declares them
 * @param offset where it began in the file, zero-based octets
 */
public record X12Frame(byte[] bytes, X12Delimiters delimiters, int offset) {}
