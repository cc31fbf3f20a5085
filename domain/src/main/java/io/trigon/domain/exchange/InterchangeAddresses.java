package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** By which addresses a partner is known in interchanges: always one of X12, and one of EDIFACT when it speaks that. */
@Embeddable
public class InterchangeAddresses {
    @Column(name = "isa_qualifier")
    private String isaQualifier;

    @Column(name = "isa_id")
    private String isaId;

    @Column(name = "gs_id")
    private String gsId;

    /** Code of the identification of the id in UNB (0007), such as 14 for GLN; null for none. */
    @Column(name = "edifact_qualifier")
    private String edifactQualifier;

    /** Its id in UNB (0004); null when it speaks no EDIFACT. */
    @Column(name = "edifact_id")
    private String edifactId;

    protected InterchangeAddresses() {}

    /**
     * @param qualifier two characters (X12 ISA05)
     * @param id one to fifteen characters (ISA06)
     * @param group two to fifteen characters (GS02)
     */
    InterchangeAddresses(String qualifier, String id, String group) {
        x12(qualifier, id, group);
    }

    final void x12(String qualifier, String id, String group) {
        boolean addressed = qualifier != null
                && qualifier.matches("[A-Z0-9]{2}")
                && id != null
                && id.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,13}[\\x21-\\x7e])?")
                && group != null
                && group.matches("[\\x21-\\x7e]{2,15}");
        BrokenRule.unless(addressed, "partner-address", "the ISA qualifier, ISA id or GS id is malformed");
        this.isaQualifier = qualifier;
        this.isaId = id;
        this.gsId = group;
    }

    /**
     * @param qualifier one to four characters, or null
     * @param id one to thirty-five characters, or null together with the qualifier
     */
    final void edifact(String qualifier, String id) {
        boolean none = id == null && qualifier == null;
        boolean addressed = id != null
                && id.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,33}[\\x21-\\x7e])?")
                && (qualifier == null || qualifier.matches("[A-Z0-9]{1,4}"));
        BrokenRule.unless(none || addressed, "partner-edifact-address", "the EDIFACT qualifier or id is malformed");
        this.edifactQualifier = qualifier;
        this.edifactId = id;
    }

    /**
     * Whether the address, qualifier and id as in {@code ZZ/ACME}, is among these, in X12 or in EDIFACT; there a qualifier
     * counts when both have one.
     */
    boolean hold(String address) {
        if (address == null) {
            return false;
        }
        String qualifier = address.substring(0, Math.max(0, address.indexOf('/')));
        String id = address.substring(address.indexOf('/') + 1);
        boolean either = edifactQualifier == null || qualifier.isEmpty() || edifactQualifier.equals(qualifier);
        return x12().equals(address) || (id.equals(edifactId) && either);
    }

    /** The address that both have, so that nobody could tell who sends; null when there is none. */
    String sharedWith(InterchangeAddresses other) {
        return other.hold(x12()) ? x12() : edifactId != null && other.hold(inEdifact()) ? inEdifact() : null;
    }

    /** As in {@code ZZ/ACME}. */
    String x12() {
        return isaQualifier + "/" + isaId;
    }

    /** As in {@code 14/4012345000009}; null when it speaks no EDIFACT. */
    String inEdifact() {
        return edifactId == null ? null : (edifactQualifier == null ? "" : edifactQualifier) + "/" + edifactId;
    }

    String isaQualifier() {
        return isaQualifier;
    }

    String isaId() {
        return isaId;
    }

    String gsId() {
        return gsId;
    }

    String edifactQualifier() {
        return edifactQualifier;
    }

    String edifactId() {
        return edifactId;
    }
}
