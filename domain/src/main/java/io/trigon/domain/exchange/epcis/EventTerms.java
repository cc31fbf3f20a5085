package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.EpcisId;
import io.trigon.domain.shipment.epcis.ObservedEpc;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that an event names, each once. */
final class EventTerms {
    private final Set<EventTerm> terms = new LinkedHashSet<>();

    private EventTerms() {}

    static Set<EventTerm> of(ObservedEvent event) {
        EventTerms all = new EventTerms();
        event.epcs().forEach(epc -> all.add(thing(epc.role()), null, epc.id().normal()));
        event.quantities()
                .forEach(q -> all.add(classOf(q.role()), null, q.epcClass().normal()));
        all.addTyped(Field.TRANSACTION, event.bizTransactions());
        EventShipments.numbersOf(event).forEach(number -> all.add(Field.NUMBER, null, number));
        all.addTyped(Field.SOURCE, event.sources());
        all.addTyped(Field.DESTINATION, event.destinations());
        event.setDispositions().forEach(word -> all.add(Field.DISPOSITION_SET, null, word));
        event.unsetDispositions().forEach(word -> all.add(Field.DISPOSITION_UNSET, null, word));
        if (event.error() != null) {
            event.error().correctiveEventIds().forEach(id -> all.add(Field.CORRECTIVE, null, id));
        }
        return all.terms;
    }

    private void addTyped(Field field, List<TypedId> ids) {
        ids.forEach(one -> add(field, one.type(), one.id().normal()));
    }

    private void add(Field field, String kind, String term) {
        terms.add(new EventTerm(field, kind, term));
    }

    private static Field thing(EpcRole role) {
        return switch (role) {
            case LIST -> Field.EPC;
            case CHILD -> Field.CHILD;
            case PARENT -> Field.PARENT;
            case INPUT -> Field.INPUT;
            case OUTPUT -> Field.OUTPUT;
        };
    }

    private static Field classOf(EpcRole role) {
        return switch (role) {
            case CHILD -> Field.CHILD_CLASS;
            case INPUT -> Field.INPUT_CLASS;
            case OUTPUT -> Field.OUTPUT_CLASS;
            default -> Field.CLASS;
        };
    }

    /** A word that was kept as an identifier; null for null. */
    static EpcisId id(String word) {
        return word == null ? null : new EpcisId(word, word);
    }

    static List<String> words(Collection<EventTerm> terms, Field field) {
        return terms.stream()
                .filter(term -> term.field() == field)
                .map(EventTerm::term)
                .sorted()
                .toList();
    }

    /** What may be the units of a shipment. */
    static List<ObservedEpc> things(Collection<EventTerm> terms) {
        return Stream.of(EpcRole.LIST, EpcRole.CHILD, EpcRole.PARENT)
                .flatMap(role -> words(terms, thing(role)).stream().map(word -> new ObservedEpc(role, id(word))))
                .toList();
    }

    static List<TypedId> transactions(Collection<EventTerm> terms) {
        return terms.stream()
                .filter(term -> term.field() == Field.TRANSACTION)
                .sorted(Comparator.comparing(EventTerm::term))
                .map(term -> new TypedId(term.kind(), id(term.term())))
                .toList();
    }
}
