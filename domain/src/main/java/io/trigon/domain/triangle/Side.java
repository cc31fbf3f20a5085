package io.trigon.domain.triangle;

import io.trigon.domain.customer.Standing;
import io.trigon.domain.party.Company;
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

/** One customer corner of a triangle: who it is, what it is to us, how it feels, what it was last told. */
@Entity
@Table(name = "side")
public class Side extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "triangle_id")
    private Triangle triangle;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private SideRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "company_id")
    private Company company;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private Standing standing;

    @Enumerated(EnumType.STRING)
    @Column(name = "health")
    private Health health = Health.GOOD;

    @Column(name = "last_told_at")
    private Instant lastToldAt;

    @Column(name = "last_told")
    private String lastTold;

    protected Side() {}

    Side(Triangle triangle, SideRole role, Company company, Standing standing) {
        this.triangle = triangle;
        this.role = role;
        this.company = company;
        this.standing = standing;
    }

    public void moveTo(Standing standing) {
        this.standing = standing;
    }

    public void feels(Health health) {
        this.health = health;
    }

    /** Remembers the subject of what this side was told, and when; history that is written down later changes nothing. */
    public void wasTold(String subject, Instant at) {
        if (lastToldAt == null || !at.isBefore(lastToldAt)) {
            this.lastTold = subject;
            this.lastToldAt = at;
        }
    }

    public Triangle triangle() {
        return triangle;
    }

    public SideRole role() {
        return role;
    }

    public Company company() {
        return company;
    }

    public Standing standing() {
        return standing;
    }

    public Health health() {
        return health;
    }

    public Instant lastToldAt() {
        return lastToldAt;
    }

    public String lastTold() {
        return lastTold;
    }
}
