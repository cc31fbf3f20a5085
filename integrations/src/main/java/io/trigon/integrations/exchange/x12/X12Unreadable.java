package io.trigon.integrations.exchange.x12;

/** An interchange that can't be parted into segments; the message says what stopped the reading. */
public final class X12Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;

    X12Unreadable(String message, long offset, Throwable cause) {
        super(message, cause);
        this.offset = offset;
    }

    /** How far the reading came, zero-based octets within the interchange. */
    public long offset() {
        return offset;
    }
}
