package io.trigon.domain.access;

import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what, to what, when. Never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends Stored {
    @Column(name = "at")
    private Instant at;

    @Column(name = "who")
    private String who;

    @Column(name = "operation")
    private String operation;

    @Column(name = "subject")
    private String subject;

    @Column(name = "detail")
    private String detail;

    protected AuditEntry() {}

    /** Who is a login; the operation is the name of an {@link Operation} or SIGN_IN, SIGN_IN_REFUSED, SIGN_OUT. */
    public AuditEntry(Instant at, String who, String operation, String subject, String detail) {
        this.at = at;
        this.who = who;
        this.operation = operation;
        this.subject = subject;
        this.detail = detail;
    }

    public Instant at() {
        return at;
    }

    public String who() {
        return who;
    }

    public String operation() {
        return operation;
    }

    public String subject() {
        return subject;
    }

    public String detail() {
        return detail;
    }
}
