package io.trigon.domain.exchange;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a partner shows by a file of its own before it goes live, such as a new tender or an arrival with local time. */
@Entity
@Table(name = "conformance_case")
public class ConformanceCase extends Stored {
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;

    @Column(name = "name")
    private String name;

    /** What must be in it, see {@link CaseNeeds}. */
    @Column(name = "needs")
    private String needs;

    @Column(name = "passed_at")
    private Instant passedAt;

    /** Who showed it: a login, or the file's name. */
    @Column(name = "passed_by")
    private String passedBy;

    /** SHA-256 of the file that showed it. */
    @Column(name = "passed_hash")
    private String passedHash;

    protected ConformanceCase() {}

    /** @param needs empty when any message of the type without an error will do */
    public ConformanceCase(Agreement agreement, String name, String needs) {
        BrokenRule.unless(
                name != null && !name.isBlank() && name.length() <= 120, "case-name", "a case has a short name");
        this.agreement = agreement;
        this.name = name;
        needing(needs);
    }

    /** Other needs are to be shown again. */
    final void needing(String other) {
        CaseNeeds.of(other);
        if (!other.equals(needs)) {
            this.needs = other;
            this.passedAt = null;
            this.passedBy = null;
            this.passedHash = null;
        }
    }

    void passed(Instant at, String by, String hash) {
        this.passedAt = at;
        this.passedBy = by;
        this.passedHash = hash;
    }

    public Agreement agreement() {
        return agreement;
    }

    public String name() {
        return name;
    }

    public String needs() {
        return needs;
    }

    public boolean isPassed() {
        return passedAt != null;
    }

    /** Null until it was shown. */
    public Instant passedAt() {
        return passedAt;
    }

    public String passedBy() {
        return passedBy;
    }

    public String passedHash() {
        return passedHash;
    }
}
