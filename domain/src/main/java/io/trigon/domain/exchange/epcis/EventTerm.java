package io.trigon.domain.exchange.epcis;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** Something that an event names, to find it by. */
@Embeddable
public class EventTerm {
    /** In which field of the event it stands. */
    public enum Field {
        EPC,
        CHILD,
        PARENT,
        INPUT,
        OUTPUT,
        CLASS,
        CHILD_CLASS,
        INPUT_CLASS,
        OUTPUT_CLASS,
        TRANSACTION,
        /** Of a shipment, as a transaction names it. */
        NUMBER,
        SOURCE,
        DESTINATION,
        DISPOSITION_SET,
        DISPOSITION_UNSET,
        CORRECTIVE
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "field")
    private Field field;

    @Column(name = "kind")
    private String kind;

    @Column(name = "term")
    private String term;

    protected EventTerm() {}

    /** @param kind of a transaction, a source or a destination; null for none */
    EventTerm(Field field, String kind, String term) {
        this.field = field;
        this.kind = EventWord.of(kind);
        this.term = EventWord.of(term);
    }

    public Field field() {
        return field;
    }

    public String kind() {
        return kind;
    }

    public String term() {
        return term;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof EventTerm t
                && field == t.field
                && Objects.equals(kind, t.kind)
                && Objects.equals(term, t.term);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, kind, term);
    }
}
