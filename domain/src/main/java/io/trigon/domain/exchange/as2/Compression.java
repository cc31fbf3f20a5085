package io.trigon.domain.exchange.as2;

/** Whether what we send is compressed (RFC 5402), and if so, before or after it is signed. What comes in may be either. */
public enum Compression {
    NONE,
    BEFORE_SIGNING,
    AFTER_SIGNING
}
