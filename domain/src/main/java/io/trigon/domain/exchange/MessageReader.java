package io.trigon.domain.exchange;

/** Knows the syntax of messages. */
public interface MessageReader {
    /** Reads what the partner sent; never throws for what is in it. The same message is read alike each time. */
    MessageReading read(InboundMessage message, TradingPartner partner);
}
