package io.trigon.domain.tracking.device;

import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Notes which devices spoke and what of it was refused. */
@ApplicationScoped
public class NoteReception {
    private Receptions receptions;

    protected NoteReception() {}

    @Inject
    public NoteReception(Receptions receptions) {
        this.receptions = receptions;
    }

    @Transactional
    public void note(List<Contact> contacts, List<Refusal> refusals) {
        receptions.note(contacts, refusals);
    }

    /** Those that are heard however many strangers speak. */
    public Set<String> registered() {
        return receptions.registered();
    }
}
