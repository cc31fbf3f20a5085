package io.trigon.domain.shipment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** A number by which somebody else knows the shipment; the qualifier says which kind (X12 element 128: BM, PO, CN ...). */
@Embeddable
public class Reference {
    @Column(name = "qualifier")
    private String qualifier;

    @Column(name = "ref_value")
    private String value;

    protected Reference() {}

    public Reference(String qualifier, String value) {
        this.qualifier = qualifier;
        this.value = value;
    }

    public String qualifier() {
        return qualifier;
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Reference r && Objects.equals(qualifier, r.qualifier) && Objects.equals(value, r.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(qualifier, value);
    }
}
