package io.trigon.web.access;

import io.trigon.domain.access.FindViewer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Watches over answers that outlive their request: who signed out, was locked out or has a new password gets no more. */
@ApplicationScoped
public class SignedIn {
    private FindViewer viewers;
    private Clock clock;

    protected SignedIn() {}

    @Inject
    SignedIn(FindViewer viewers, Clock clock) {
        this.clock = clock;
        this.viewers = viewers;
    }

    /** True as long as the session of the request stands and its user may come in. */
    public BooleanSupplier watch(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return () -> stands(session);
    }

    private boolean stands(HttpSession session) {
        try {
            Visit visit = session == null ? null : Visit.in(session);
            return visit != null
                    && visit.userId() != null
                    && !visit.isOver(clock.instant())
                    && viewers.byUser(visit.userId(), visit.since()).isPresent();
        } catch (IllegalStateException ended) {
            return false;
        }
    }
}
