package io.trigon.domain.exchange.as2;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Opens a task before a certificate runs out, a partner's or ours: 30 days, 7 days and 1 day before, once each. A certificate of
 * a partner that another one of it outlives by then needs nobody. May run on several nodes: rows are held, and say what was done.
 */
@ApplicationScoped
public class WarnOfExpiry {
    private static final List<Integer> DAYS = List.of(1, 7, 30);

    private PartnerCertificates certificates;
    private OwnKeys keys;
    private OpenTask openTask;
    private Clock clock;

    protected WarnOfExpiry() {}

    @Inject
    public WarnOfExpiry(PartnerCertificates certificates, OwnKeys keys, OpenTask openTask, Clock clock) {
        this.certificates = certificates;
        this.keys = keys;
        this.openTask = openTask;
        this.clock = clock;
    }

    /** @return how many tasks were opened */
    @Transactional
    public int warn() {
        Instant now = clock.instant();
        Instant horizon = now.plus(Duration.ofDays(DAYS.get(DAYS.size() - 1)));
        int opened = 0;
        for (PartnerCertificate certificate : certificates.endingBefore(horizon)) {
            int step = step(certificate.notAfter(), now);
            boolean used = certificate.withdrawnAt() == null;
            if (used && isNew(step, certificate.warnedDays()) && !isOutlived(certificate, step)) {
                certificate.warned(step);
                open(certificate.partnerId(), Role.ACCOUNT_MANAGER, certificate.subject(), certificate.notAfter());
                opened++;
            }
        }
        return opened + keys.newestEndingBefore(horizon).map(this::warnOfOurs).orElse(0);
    }

    private int warnOfOurs(OwnKey key) {
        int step = step(key.notAfter(), clock.instant());
        if (!isNew(step, key.warnedDays())) {
            return 0;
        }
        key.warned(step);
        open(null, Role.ADMIN, key.subject(), key.notAfter());
        return 1;
    }

    /** The smallest number of days that covers what is left. */
    private static int step(Instant end, Instant now) {
        Duration left = Duration.between(now, end);
        return DAYS.stream()
                .filter(d -> left.compareTo(Duration.ofDays(d)) <= 0)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isNew(int step, Integer warned) {
        return warned == null || step < warned;
    }

    private boolean isOutlived(PartnerCertificate certificate, int step) {
        Instant then = certificate.notAfter().plus(Duration.ofDays(step));
        return certificates.of(certificate.partnerId()).stream()
                .anyMatch(other -> other.withdrawnAt() == null
                        && Objects.equals(other.vouchesFor(), certificate.vouchesFor())
                        && other.isValidAt(certificate.notAfter())
                        && other.notAfter().isAfter(then));
    }

    private void open(String partnerId, Role role, String subject, Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        openTask.open(TaskPlan.aboutPartner(
                        partnerId, Task.Kind.CERTIFICATE_EXPIRES, role, left.isNegative() ? Duration.ZERO : left)
                .saying(cut(subject) + " · " + end.toString().substring(0, 10)));
    }

    private static String cut(String subject) {
        return subject.length() <= 120 ? subject : subject.substring(0, 120);
    }
}
