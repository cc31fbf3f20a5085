package io.trigon.integrations.exchange.x12;

/**
 * What a single file may be at most; anything beyond is refused before it is parsed.
 *
 * @param bytes octets of the whole file
 * @param interchanges interchanges in a file
 * @param segments segments in one interchange
 * @param segmentBytes octets in one segment
 * @param elementBytes octets in one element
 * @param elements elements in one segment
 * @param errors errors collected for one transaction; the rest is counted, not kept
 */
public record X12Limits(
        int bytes, int interchanges, int segments, int segmentBytes, int elementBytes, int elements, int errors) {

    /** Bounds that every trading partner we know stays far below. */
    public static final X12Limits STANDARD = new X12Limits(16 << 20, 1_000, 200_000, 16_384, 3_500, 80, 200);
}
