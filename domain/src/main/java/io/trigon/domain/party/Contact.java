package io.trigon.domain.party;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Locale;

/** A person of a company, and how this person wants to be reached. */
@Entity
@Table(name = "contact")
public class Contact extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    @Column(name = "name")
    private String name;

    @Column(name = "job")
    private String job;

    @Column(name = "email")
    private String email;

    @Column(name = "phone")
    private String phone;

    /** BCP 47. */
    @Column(name = "language")
    private String language;

    @Column(name = "zone")
    private String zone;

    protected Contact() {}

    public Contact(String name, String job, String email, String phone, Locale language, ZoneId zone) {
        this.name = name;
        this.job = job;
        this.email = email;
        this.phone = phone;
        this.language = language.toLanguageTag();
        this.zone = zone.getId();
    }

    void belongsTo(Company owner) {
        this.company = owner;
    }

    public Company company() {
        return company;
    }

    public String name() {
        return name;
    }

    public String job() {
        return job;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public Locale language() {
        return Locale.forLanguageTag(language);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
