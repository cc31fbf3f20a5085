package io.trigon.domain.customer;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Our relation with one company. */
@Entity
@Table(name = "account")
public class Account extends Stored {
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private Standing standing;

    @Enumerated(EnumType.STRING)
    @Column(name = "value_class")
    private ValueClass valueClass = ValueClass.NORMAL;

    /** The login of the account manager; null while nobody owns it. */
    @Column(name = "owner_login")
    private String owner;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Account() {}

    public Account(Company company, Standing standing, Instant openedAt) {
        this.company = company;
        this.standing = standing;
        this.openedAt = openedAt;
    }

    public Account ownedBy(String login) {
        this.owner = login;
        return this;
    }

    public Account valued(ValueClass valueClass) {
        this.valueClass = valueClass;
        return this;
    }

    public void moveTo(Standing standing) {
        this.standing = standing;
    }

    public Company company() {
        return company;
    }

    public Standing standing() {
        return standing;
    }

    public ValueClass valueClass() {
        return valueClass;
    }

    public String owner() {
        return owner;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
