package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.shipment.epcis.EpcRole;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import io.trigon.domain.shipment.epcis.TypedId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
}
