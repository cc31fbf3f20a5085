package io.trigon.domain.shipment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;

/** A number by which somebody else knows the shipment; the qualifier says which kind (X12 element 128: BM, PO, CN ...). */
@Embeddable
public class Reference {
    /** What people know a shipment by, the best first: the load number, bill of lading, order, PRO of the carrier. */
    private static final List<String> KNOWN_BY = List.of("SI", "BM", "PO", "CN");

    @Column(name = "qualifier")
    private String qualifier;

    @Column(name = "ref_value")
    private String value;

    protected Reference() {}

    public Reference(String qualifier, String value) {
        this.qualifier = qualifier;
        this.value = value;
    }

    /** How well people know a shipment by references of that kind: 0 is best. */
    public static int rankOf(String qualifier) {
        int at = KNOWN_BY.indexOf(qualifier);
        return at < 0 ? KNOWN_BY.size() : at;
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
