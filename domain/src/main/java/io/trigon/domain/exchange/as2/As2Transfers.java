package io.trigon.domain.exchange.as2;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What came and went by AS2, with the receipts. */
public interface As2Transfers {
    /** @throws RuntimeException when there is one of this direction, partner and Message-ID that was not refused */
    As2Transfer add(As2Transfer transfer);

    Optional<As2Transfer> byId(long id);

    /** What was taken from the partner under this Message-ID; refused ones don't count. */
    Optional<As2Transfer> taken(String partnerId, String messageId);

    /** What was sent to the partner under this Message-ID, its row held until the transaction ends. */
    Optional<As2Transfer> sent(String partnerId, String messageId);

    /** The last time that an outbound message set out. */
    Optional<As2Transfer> lastOf(long outboundId);

    /** Message-IDs and partners of those whose receipt is overdue, oldest first. */
    List<As2Transfer> overdue(Instant now, int limit);

    /** How many of the partner's messages were refused since. */
    long refusedSince(String partnerId, Instant then);

    /** Of a partner, newest first. */
    List<As2Transfer> of(String partnerId, int limit);
}
