package io.trigon.integrations.exchange.x12;

/**
 * The characters that part an interchange.
 *
 * @param element between elements, fourth character of the ISA
 * @param component between components, ISA16
 * @param segment after each segment, the character after ISA16
 */
public record X12Delimiters(char element, char component, char segment) {

    /** What we write with. */
    public static final X12Delimiters OURS = new X12Delimiters('*', '>', '~');
}
