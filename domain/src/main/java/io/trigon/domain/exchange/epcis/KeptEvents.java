package io.trigon.domain.exchange.epcis;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All events that partners captured. */
public interface KeptEvents {
    KeptEvent add(KeptEvent event);

    /** All of them at once. */
    default void addAll(List<KeptEvent> events) {
        events.forEach(this::add);
    }

    /** As {@link #release(KeptEvent)}, all of them at once. */
    default void releaseAll(Collection<KeptEvent> events) {
        events.forEach(this::release);
    }

    /** Nothing more is done with it in this transaction: a document may hold thousands, and they need not be remembered. */
    default void release(KeptEvent event) {}

    /** @param error whether the declaration is meant that it was wrong, or the event itself */
    Optional<KeptEvent> find(String partnerId, String eventId, boolean error);

    /** Events of these ids and declarations that they were wrong, in no order. */
    default List<KeptEvent> findAll(String partnerId, Collection<String> eventIds) {
        return eventIds.stream()
                .distinct()
                .flatMap(id -> Stream.of(false, true).flatMap(error -> find(partnerId, id, error).stream()))
                .toList();
    }

    /**
     * Rows of those that name a thing or a document by one of these words, as {@link EventWord} keeps them, and don't tell of the
     * shipment: no declarations of errors, in the order of the rows.
     *
     * @param since none that was recorded before
     * @param after the last row seen; 0 to begin
     */
    List<Long> naming(Collection<String> names, long shipmentId, Instant since, long after, int limit);

    /** Those that say that goods of the shipment were delivered, and that stand. */
    List<KeptEvent> delivering(long shipmentId);

    /** The words of those that {@link #delivering} would find for each of these shipments; one without any is left out. */
    default Map<Long, Set<String>> deliveredTerms(Collection<Long> shipmentIds) {
        Map<Long, Set<String>> terms = new HashMap<>();
        shipmentIds.forEach(id -> delivering(id).stream()
                .flatMap(event -> event.terms().stream())
                .forEach(t -> terms.computeIfAbsent(id, any -> new HashSet<>()).add(t.term())));
        return terms;
    }

    /** These, in the order of the ids; one that doesn't exist is left out. */
    List<KeptEvent> byIds(Collection<Long> ids);
}
