package io.trigon.domain.exchange.epcis;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A query that somebody gave a name, to ask it again. A party's is known to its company alone, one of ours to all of us. */
@Entity
@Table(name = "epcis_query")
public class NamedQuery extends Stored {
    private static final int LONGEST_QUERY = 20_000;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "name")
    private String name;

    /** The JSON of its parameters, as it came. */
    @Column(name = "query")
    private String query;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    protected NamedQuery() {}

    /** @param companyId 0 for one of ours */
    NamedQuery(long companyId, String name, String query, String createdBy, Instant createdAt) {
        boolean named = name != null && name.matches("[A-Za-z0-9][A-Za-z0-9._~-]{0,99}");
        BrokenRule.unless(named, "epcis-query-name", "a name has 1 to 100 of A-Z, a-z, 0-9, dot, hyphen, _ and ~");
        BrokenRule.unless(query.length() <= LONGEST_QUERY, "epcis-query-too-long", "this query is too long to be kept");
        this.companyId = companyId;
        this.name = name;
        this.query = query;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** 0 for ours. */
    public long companyId() {
        return companyId;
    }

    /** Whether it is of the viewer's house. */
    boolean isOf(Viewer viewer) {
        return viewer.isStaff() ? companyId == 0 : Long.valueOf(companyId).equals(viewer.companyId());
    }

    public String name() {
        return name;
    }

    public String query() {
        return query;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
