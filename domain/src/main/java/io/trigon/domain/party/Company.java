package io.trigon.domain.party;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A company that ships, receives, pays or carries. What it is to us is said by accounts and triangles. */
@Entity
@Table(name = "company")
public class Company extends Stored {
    @Column(name = "name")
    private String name;

    /** ISO 3166-1 alpha-2. */
    @Column(name = "country")
    private String country;

    @Column(name = "gln")
    private String gln;

    @Column(name = "scac")
    private String scac;

    @Column(name = "duns")
    private String duns;

    @Column(name = "tax_id")
    private String taxId;

    @Column(name = "industry")
    private String industry;

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @OrderBy("name")
    private List<Site> sites = new ArrayList<>();

    @OneToMany(mappedBy = "company", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @OrderBy("name")
    private List<Contact> contacts = new ArrayList<>();

    protected Company() {}

    /** @throws BrokenRule {@code company-without-name} */
    public Company(String name, String country) {
        BrokenRule.unless(name != null && !name.isBlank(), "company-without-name", "a company needs a name");
        this.name = name.strip();
        this.country = country;
    }

    /** Sets what identifies this company elsewhere; null leaves an identifier as it is. */
    public Company identifiedBy(String gln, String scac, String duns, String taxId) {
        this.gln = gln == null ? this.gln : Gln.of(gln).value();
        this.scac = scac == null ? this.scac : Scac.of(scac).value();
        this.duns = duns == null ? this.duns : duns;
        this.taxId = taxId == null ? this.taxId : taxId;
        return this;
    }

    public Company inIndustry(String industry) {
        this.industry = industry;
        return this;
    }

    public Site addSite(Site site) {
        site.belongsTo(this);
        sites.add(site);
        return site;
    }

    public Contact addContact(Contact contact) {
        contact.belongsTo(this);
        contacts.add(contact);
        return contact;
    }

    /** Whom to write to: the first contact who can be reached by mail; null when there is none. */
    public Contact mailContact() {
        return contacts.stream().filter(c -> c.email() != null).findFirst().orElse(null);
    }

    public String name() {
        return name;
    }

    public String country() {
        return country;
    }

    public String gln() {
        return gln;
    }

    public String scac() {
        return scac;
    }

    public String duns() {
        return duns;
    }

    public String taxId() {
        return taxId;
    }

    public String industry() {
        return industry;
    }

    public List<Site> sites() {
        return List.copyOf(sites);
    }

    public List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    public boolean is(Company other) {
        return other != null && (this == other || (id() != null && Objects.equals(id(), other.id())));
    }
}
