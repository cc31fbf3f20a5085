package io.trigon.domain.exchange;

import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that leaves, before and after it left. */
public interface Outbox {
    /** A line of the exchange page; the content is asked for by id. */
    record OutboundRow(
            long id,
            OutboundMessage.Way way,
            String partnerId,
            String address,
            String messageType,
            String subject,
            Long answersId,
            String trackingNumber,
            OutboundMessage.State state,
            int attempts,
            String lastError,
            String controlNumber,
            OutboundMessage.Acknowledged acknowledged,
            Instant createdAt,
            Instant sentAt) {
        public static OutboundRow of(OutboundMessage m) {
            return new OutboundRow(
                    m.id(),
                    m.way(),
                    m.partnerId(),
                    m.address(),
                    m.messageType(),
                    m.subject(),
                    m.answersId(),
                    m.trackingNumber(),
                    m.state(),
                    m.attempts(),
                    m.lastError(),
                    m.controlNumber(),
                    m.acknowledged(),
                    m.createdAt(),
                    m.sentAt());
        }
    }

    /** Null filters don't filter. */
    record Filter(
            String partnerId, OutboundMessage.State state, OutboundMessage.Way way, String text, MessageSearch search) {
        public Filter(String partnerId, OutboundMessage.State state, OutboundMessage.Way way, String text) {
            this(partnerId, state, way, text, MessageSearch.NONE);
        }
    }

    /** A partner, and one of the ways to it. */
    record Receiver(OutboundMessage.Way way, String partnerId) {}

    /** To be sent after the caller's transaction commits. */
    OutboundMessage add(OutboundMessage message);

    /** All of these likewise. */
    default void addAll(List<OutboundMessage> messages) {
        messages.forEach(this::add);
    }

    Optional<OutboundMessage> byId(long id);

    /** Ids of pending messages that are due by this way, oldest first. */
    List<Long> due(OutboundMessage.Way way, Instant now, int limit);

    /** The same for one partner. */
    List<Long> due(OutboundMessage.Way way, String partnerId, Instant now, int limit);

    /** For whom something is due by one of these ways; in the order in which it became due. */
    List<Receiver> receiversDue(Set<OutboundMessage.Way> ways, Instant now);

    /** Takes hold of a pending message for sending; empty when another node holds it or it is pending no more. */
    Optional<OutboundMessage> claim(long id);

    /** All of these that can be had, held likewise, in the order of their ids. */
    default List<OutboundMessage> claimAll(Collection<Long> ids) {
        return ids.stream().sorted().flatMap(id -> claim(id).stream()).toList();
    }

    /** What could not be delivered to the partner, oldest first; at most a thousand. */
    List<OutboundMessage> dead(String partnerId);

    /**
     * What the partner was sent under our number of the interchange or, when that is null, of the group; leading zeros make no
     * other number. The newest first.
     */
    List<OutboundMessage> numbered(String partnerId, String interchange, String group);

    /** What the partner was sent that holds the document of this number, the newest first, at most 20. */
    List<OutboundMessage> documented(String partnerId, String document);

    /** What the message of a partner acknowledges, oldest first. */
    List<OutboundMessage> acknowledgedIn(long inboundId);

    /**
     * Takes hold of messages that were sent and whose acknowledgement is overdue, at most so many; those that another node
     * holds are passed over.
     */
    List<OutboundMessage> claimOverdue(Instant now, int limit);

    /** The answers that a message got, oldest first. */
    List<OutboundMessage> answersTo(long inboundId);

    /** These, in the order of their ids; one that doesn't exist is left out. */
    List<OutboundRow> rows(Collection<Long> ids);

    /** Of which types the answers are that each of these messages got; one without answers is left out. */
    default Map<Long, List<String>> answerTypes(Collection<Long> inboundIds) {
        Map<Long, List<String>> types = new HashMap<>();
        for (Long id : inboundIds) {
            List<String> those =
                    answersTo(id).stream().map(OutboundMessage::messageType).toList();
            if (!those.isEmpty()) {
                types.put(id, those);
            }
        }
        return types;
    }

    /** Newest first. */
    PageOf<OutboundRow> list(Filter filter, Paging paging);
}
