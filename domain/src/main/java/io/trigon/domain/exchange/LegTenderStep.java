package io.trigon.domain.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One step in the life of an offer to a carrier. */
@Embeddable
public class LegTenderStep {
    /** What was done. */
    public enum What {
        OFFERED,
        CHANGED,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        WITHDRAWN
    }

    @Column(name = "step_no")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "what")
    private What what;

    @Column(name = "done_by")
    private String by;

    @Column(name = "done_at")
    private Instant at;

    protected LegTenderStep() {}

    LegTenderStep(int number, What what, String by, Instant at) {
        this.number = number;
        this.what = what;
        this.by = by;
        this.at = at;
    }

    public int number() {
        return number;
    }

    public What what() {
        return what;
    }

    /** A login, a partner's id, or the name of a process. */
    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}
