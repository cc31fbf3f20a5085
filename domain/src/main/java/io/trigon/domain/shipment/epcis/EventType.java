package io.trigon.domain.shipment.epcis;

import java.util.Arrays;
import java.util.Optional;

/** The five types of events of EPCIS 2.0. */
public enum EventType {
    OBJECT("ObjectEvent"),
    AGGREGATION("AggregationEvent"),
    TRANSACTION("TransactionEvent"),
    TRANSFORMATION("TransformationEvent"),
    ASSOCIATION("AssociationEvent");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** As the standard writes it: {@code ObjectEvent}. */
    public String word() {
        return word;
    }

    public static Optional<EventType> named(String word) {
        return Arrays.stream(values()).filter(t -> t.word.equals(word)).findFirst();
    }
}
