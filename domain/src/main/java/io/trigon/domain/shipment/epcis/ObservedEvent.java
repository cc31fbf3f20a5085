package io.trigon.domain.shipment.epcis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * One event as somebody else observed it. All lists keep the order in which it came, and are empty when it has none.
 *
 * @param eventId as it came; when it came without, {@code ni:///sha-256;…}, made from what it says without its time of recording
 *     and its declaration of an error, so that the same event has the same id each time it comes, in JSON and in XML. A
 *     declaration of an error has the id of the event that it declares wrong: an event is the same as another only when both
 *     are declarations, or none is
 * @param identified whether the id came with it
 * @param action null for a transformation
 * @param offset of the place at which it happened, as said beside its time
 * @param bizStep the bare word of the vocabulary ({@code shipping}), else a URI with its prefix written out; null when not said
 * @param disposition likewise
 * @param setDispositions of its persistent disposition, words likewise
 * @param unsetDispositions likewise
 * @param readPoint null when not said
 * @param bizLocation null when not said
 * @param transformationId ties several transformations together; null for all but some of these
 * @param epcs all things it names, the parent among them
 * @param error null for an event that is no declaration of an error
 * @param json the event as it came, one JSON object of EPCIS 2.0: fields in their order and numbers with their digits, its own
 *     {@code @context} in it when it had one; an event that came in XML as the same event in JSON
 * @param context the JSON of the {@code @context} that holds for it: of its document, or its own when it came alone; null when
 *     there was none. Prefixes of {@code json} go by it
 */
public record ObservedEvent(
        EventType type,
        String eventId,
        boolean identified,
        EventAction action,
        Instant eventTime,
        ZoneOffset offset,
        String bizStep,
        String disposition,
        List<String> setDispositions,
        List<String> unsetDispositions,
        EpcisId readPoint,
        EpcisId bizLocation,
        String transformationId,
        List<ObservedEpc> epcs,
        List<ObservedQuantity> quantities,
        List<TypedId> bizTransactions,
        List<TypedId> sources,
        List<TypedId> destinations,
        ErrorDeclaration error,
        String json,
        String context) {

    public ObservedEvent {
        setDispositions = List.copyOf(setDispositions);
        unsetDispositions = List.copyOf(unsetDispositions);
        epcs = List.copyOf(epcs);
        quantities = List.copyOf(quantities);
        bizTransactions = List.copyOf(bizTransactions);
        sources = List.copyOf(sources);
        destinations = List.copyOf(destinations);
    }

    /** The things that stand in a field of it. */
    public Stream<EpcisId> named(EpcRole role) {
        return epcs.stream().filter(epc -> epc.role() == role).map(ObservedEpc::id);
    }

    /** The parent; null when it names none. */
    public EpcisId parent() {
        return named(EpcRole.PARENT).findFirst().orElse(null);
    }
}
