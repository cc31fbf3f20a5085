package io.trigon.domain.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Writes down who did what, for deeds whose door knows best what it was about. */
@ApplicationScoped
public class WriteAudit {
    private static final int LONGEST = 250;

    private AuditLog log;
    private Clock clock;

    protected WriteAudit() {}

    @Inject
    public WriteAudit(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** @param subject the record it was done to; cut to 250 characters */
    @Transactional
    public void write(String who, String operation, String subject, String detail) {
        log.add(new AuditEntry(clock.instant(), who, operation, cut(subject), cut(detail)));
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
