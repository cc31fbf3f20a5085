package io.trigon.domain.exchange.as2;

/** Which receipt (MDN) we ask for: in the answer to our request, or later by a request of its own. */
public enum ReceiptWish {
    NONE,
    SYNC,
    ASYNC
}
