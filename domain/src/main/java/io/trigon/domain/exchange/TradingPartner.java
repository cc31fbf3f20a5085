package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A company whose machine talks to ours. */
@Entity
@Table(name = "trading_partner")
public class TradingPartner extends Stored {
    /** What the partner is in a triangle. */
    public enum Role {
        SHIPPER,
        CONSIGNEE,
        CARRIER
    }

    /** TEST: its messages are read and answered, and have no effect. */
    public enum Stage {
        TEST,
        LIVE
    }

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "name")
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage = Stage.LIVE;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private OutboundMessage.Way way = OutboundMessage.Way.FOLDER;

    @Column(name = "since")
    private Instant since;

    protected TradingPartner() {}

    /**
     * @param partnerId also the name of its folder: 2 to 35 of {@code [A-Z0-9_-]}, the first a letter or digit
     * @param isaQualifier two characters (X12 ISA05)
     * @param isaId one to fifteen characters (ISA06)
     * @param gsId two to fifteen characters (GS02)
     */
    public TradingPartner(
            String partnerId,
            String name,
            Role role,
            Company company,
            String isaQualifier,
            String isaId,
            String gsId,
            Instant since) {
        boolean named = partnerId != null && partnerId.matches("[A-Z0-9][A-Z0-9_-]{1,34}");
        BrokenRule.unless(named, "partner-id", "a partner id has 2 to 35 of A-Z, 0-9, _ and -");
        this.partnerId = partnerId;
        this.name = name;
        this.role = role;
        this.company = company;
        this.since = since;
        knownInX12As(isaQualifier, isaId, gsId);
    }

    /** Gives it another X12 address, of the form that the constructor takes. */
    public final TradingPartner knownInX12As(String qualifier, String id, String group) {
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
        return this;
    }

    public TradingPartner named(String other) {
        BrokenRule.unless(other != null && !other.isBlank(), "partner-without-name", "a partner needs a name");
        this.name = other.strip();
        return this;
    }

    /**
     * Gives it an EDIFACT address, or takes it away by nulls.
     *
     * @param qualifier one to four characters, or null
     * @param id one to thirty-five characters
     */
    public TradingPartner knownInEdifactAs(String qualifier, String id) {
        boolean none = id == null && qualifier == null;
        boolean addressed = id != null
                && id.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,33}[\\x21-\\x7e])?")
                && (qualifier == null || qualifier.matches("[A-Z0-9]{1,4}"));
        BrokenRule.unless(none || addressed, "partner-edifact-address", "the EDIFACT qualifier or id is malformed");
        this.edifactQualifier = qualifier;
        this.edifactId = id;
        return this;
    }

    public TradingPartner at(Stage reached) {
        this.stage = reached;
        return this;
    }

    /** By which way our messages reach it; never mail. */
    public TradingPartner reachedBy(OutboundMessage.Way chosen) {
        BrokenRule.unless(
                chosen != null && chosen != OutboundMessage.Way.MAIL, "partner-way", "not a way to a partner");
        this.way = chosen;
        return this;
    }

    /** Whether a viewer may know of it: staff of every partner, a party of its own. */
    public boolean isVisibleTo(Viewer viewer) {
        return viewer.isStaff()
                || company != null
                        && viewer.companyId() != null
                        && viewer.companyId().equals(company.id());
    }

    /**
     * Whether it sends from the address, qualifier and id as in {@code ZZ/ACME}, in X12 or in EDIFACT; there a qualifier counts
     * when both have one.
     */
    public boolean isAt(String address) {
        if (address == null) {
            return false;
        }
        String qualifier = address.substring(0, Math.max(0, address.indexOf('/')));
        String id = address.substring(address.indexOf('/') + 1);
        boolean either = edifactQualifier == null || qualifier.isEmpty() || edifactQualifier.equals(qualifier);
        return (isaQualifier + "/" + isaId).equals(address) || (id.equals(edifactId) && either);
    }

    public String partnerId() {
        return partnerId;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public Company company() {
        return company;
    }

    public String isaQualifier() {
        return isaQualifier;
    }

    public String isaId() {
        return isaId;
    }

    public String gsId() {
        return gsId;
    }

    public String edifactQualifier() {
        return edifactQualifier;
    }

    public String edifactId() {
        return edifactId;
    }

    public Stage stage() {
        return stage;
    }

    public OutboundMessage.Way way() {
        return way;
    }

    public Instant since() {
        return since;
    }
}
