package io.trigon.integrations.exchange.epcis;

/**
 * What a document may be at most; anything beyond is refused before it is built up.
 *
 * @param bytes octets of the whole
 * @param depth of objects, arrays or elements within each other
 * @param text characters in one string
 * @param name characters in one name of a field
 * @param number digits of one number
 * @param events in one document
 * @param elements of XML, with their attributes
 * @param faults told of one document; the rest is not collected
 */
record EpcisLimits(int bytes, int depth, int text, int name, int number, int events, int elements, int faults) {

    /** As much as every other message, and more events than the standard's examples by a thousand times. */
    static final EpcisLimits STANDARD = new EpcisLimits(16 << 20, 32, 100_000, 500, 60, 10_000, 500_000, 100);
}
