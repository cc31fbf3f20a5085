package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does something for somebody and writes it down in the same transaction: either both happened or neither. Every door
 * that changes something goes through here.
 */
@ApplicationScoped
public class AuditDeed {
    private static final int LONGEST = 200;

    private AuditLog audit;
    private Clock clock;

    protected AuditDeed() {}

    @Inject
    public AuditDeed(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param subject what it was done to: a tracking number, a login, an id; may be null
     * @throws BrokenRule {@code operation-not-open} when the role may not do this, besides what the deed throws
     */
    @Transactional
    public <T> T perform(Viewer viewer, Operation operation, String subject, Supplier<T> deed) {
        return perform(viewer, operation, result -> subject, deed);
    }

    /** The same where the subject is known only after the deed. */
    @Transactional
    public <T> T perform(Viewer viewer, Operation operation, Function<T, String> subject, Supplier<T> deed) {
        BrokenRule.unless(viewer.may(operation), "operation-not-open", "this is not open to your role");
        T result = deed.get();
        String about = subject.apply(result);
        String bounded = about == null || about.length() <= LONGEST ? about : about.substring(0, LONGEST);
        audit.add(new AuditEntry(clock.instant(), viewer.login(), operation.name(), bounded, null));
        return result;
    }
}
