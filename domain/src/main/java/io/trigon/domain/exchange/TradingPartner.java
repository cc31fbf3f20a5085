package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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

    @Embedded
    private InterchangeAddresses addresses;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage = Stage.TEST;

    @Enumerated(EnumType.STRING)
    @Column(name = "way")
    private OutboundMessage.Way way = OutboundMessage.Way.FOLDER;

    @Column(name = "since")
    private Instant since;

    protected TradingPartner() {}

    /**
     * It tests at first.
     *
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
        this.addresses = new InterchangeAddresses(isaQualifier, isaId, gsId);
    }

    /** Gives it another X12 address, of the form that the constructor takes. */
    public final TradingPartner knownInX12As(String qualifier, String id, String group) {
        addresses.x12(qualifier, id, group);
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
        addresses.edifact(qualifier, id);
        return this;
    }

    /** Whose machine it is. */
    TradingPartner of(Company owner) {
        this.company = owner;
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

    /** Whether it sends from the address, qualifier and id as in {@code ZZ/ACME}, in X12 or in EDIFACT. */
    public boolean isAt(String address) {
        return addresses.hold(address);
    }

    /**
     * Who sends what is told by its address alone, so no two partners have the same.
     *
     * @throws BrokenRule {@code partner-address-taken}, naming the address and who has it
     */
    void unlessTaken(List<TradingPartner> all) {
        for (TradingPartner other : all) {
            String shared = other.partnerId.equals(partnerId) ? null : addresses.sharedWith(other.addresses);
            if (shared != null) {
                throw new BrokenRule(
                        "partner-address-taken",
                        other.partnerId + " sends from " + shared,
                        Map.of("most", shared, "has", other.partnerId));
            }
        }
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
        return addresses.isaQualifier();
    }

    public String isaId() {
        return addresses.isaId();
    }

    public String gsId() {
        return addresses.gsId();
    }

    public String edifactQualifier() {
        return addresses.edifactQualifier();
    }

    public String edifactId() {
        return addresses.edifactId();
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
