package io.trigon.web.api;

import io.trigon.domain.access.AuditDeed;
import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.web.access.CurrentViewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.Function;
import java.util.function.Supplier;

/** Who asks something of the API; what it changes for them is audited in the transaction of the change. */
@RequestScoped
public class Asked {
    private CurrentViewer current;
    private AuditDeed deeds;

    protected Asked() {}

    @Inject
    public Asked(CurrentViewer current, AuditDeed deeds) {
        this.current = current;
        this.deeds = deeds;
    }

    public Viewer by() {
        return current.get();
    }

    /** @param subject what it is done to, for the audit */
    public <T> T to(Operation operation, String subject, Supplier<T> deed) {
        return deeds.perform(by(), operation, subject, deed);
    }

    /** The same, where the subject is known only after the deed. */
    public <T> T to(Operation operation, Function<T, String> subject, Supplier<T> deed) {
        return deeds.perform(by(), operation, subject, deed);
    }
}
