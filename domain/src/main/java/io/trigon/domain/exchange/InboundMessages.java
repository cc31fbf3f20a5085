package io.trigon.domain.exchange;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that came in. */
public interface InboundMessages {
    /** A line of the exchange page; the content is asked for by id. */
    record InboundRow(
            long id,
            String partnerId,
            String fileName,
            String messageType,
            String controlNumber,
            InboundMessage.State state,
            String reasonCode,
            String reasonDetail,
            List<String> trackingNumbers,
            long bytes,
            Instant receivedAt,
            Instant settledAt) {}

    /** Null filters don't filter; {@code text} matches file name, control number and tracking number. */
    record Filter(String partnerId, InboundMessage.State state, String text, MessageSearch search) {
        public Filter(String partnerId, InboundMessage.State state, String text) {
            this(partnerId, state, text, MessageSearch.NONE);
        }
    }

    InboundMessage add(InboundMessage message);

    /** All of these likewise. */
    default void addAll(List<InboundMessage> messages) {
        messages.forEach(this::add);
    }

    Optional<InboundMessage> byId(long id);

    /** The same, holding the row until the transaction ends: one worker settles a message. */
    Optional<InboundMessage> lock(long id);

    /** The message that the partner posted under this key. */
    Optional<InboundMessage> byRequestKey(String partnerId, String key);

    /** All of these, held likewise, in the order of their ids; one that doesn't exist is left out. */
    default List<InboundMessage> lockAll(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.naturalOrder())
                .flatMap(id -> lock(id).stream())
                .toList();
    }

    /** How long these are. */
    default Map<Long, Long> bytes(Collection<Long> ids) {
        Map<Long, Long> bytes = new HashMap<>();
        ids.forEach(id -> byId(id).ifPresent(m -> bytes.put(id, (long) m.content().length)));
        return bytes;
    }

    /** The first message of the partner with the same bytes that took effect or was rejected. */
    Optional<InboundMessage> settledTwin(String partnerId, String contentHash);

    /** The same of several contents, by their hashes; what has no such twin is left out. */
    default Map<String, InboundMessage> settledTwins(String partnerId, Collection<String> contentHashes) {
        Map<String, InboundMessage> twins = new HashMap<>();
        contentHashes.forEach(hash -> settledTwin(partnerId, hash).ifPresent(twin -> twins.put(hash, twin)));
        return twins;
    }

    /** Whether the partner sent these bytes, whatever became of them. */
    boolean isStored(String partnerId, String contentHash);

    /** Ids of messages stored but not settled, oldest first: resumed after a start. */
    List<Long> unsettled(int limit);

    /** It had an effect on one shipment more, after it was settled. */
    void alsoAbout(long id, String trackingNumber);

    /** Those that had an effect on the shipment, newest first, at most so many. */
    List<InboundRow> about(String trackingNumber, int limit);

    /** These, in the order of their ids; one that doesn't exist is left out. */
    List<InboundRow> rows(Collection<Long> ids);

    /** Newest first. */
    PageOf<InboundRow> list(Filter filter, Paging paging);
}
