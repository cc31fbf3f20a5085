package io.trigon.integrations.tracking.device;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.NoteReception;
import io.trigon.domain.tracking.device.Receptions.Contact;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers who spoke and what was refused, and writes it down now and then. What a killed process had not written yet is
 * lost: these are numbers about fixes, not fixes.
 */
@ApplicationScoped
public class ReceptionNotes {
    static final int MOST = 20_000;
    private static final int DETAIL_MOST = 200;

    private record Key(String feed, String device, ReportFault fault) {}

    private NoteReception note;
    private Map<String, Contact> contacts = new HashMap<>();
    private Map<Key, Refusal> refusals = new HashMap<>();
    private volatile Set<String> registered = Set.of();

    protected ReceptionNotes() {}

    @Inject
    public ReceptionNotes(NoteReception note) {
        this.note = note;
    }

    /** @param device null for nobody known */
    synchronized void heard(String feed, String device, Double battery, Instant at) {
        if (Fix.isDevice(device) && (contacts.size() < MOST || contacts.containsKey(device))) {
            Contact now = new Contact(device, feed, at, battery);
            contacts.merge(device, now, ReceptionNotes::newer);
        }
    }

    /** False for names of strangers beyond what can be noted: nobody could find and forget their fixes. */
    synchronized boolean admits(List<Fix> fixes) {
        return contacts.size() < MOST
                || fixes.stream()
                        .map(Fix::device)
                        .allMatch(device -> contacts.containsKey(device) || registered.contains(device));
    }

    public synchronized void refused(String feed, String device, ReportFault fault, String detail, Instant at) {
        Key key = new Key(feed, Fix.isDevice(device) ? device : "", fault);
        if (refusals.size() >= MOST && !refusals.containsKey(key)) {
            key = new Key(feed, "", fault);
        }
        String shown = detail.length() <= DETAIL_MOST ? detail : detail.substring(0, DETAIL_MOST);
        refusals.merge(key, new Refusal(feed, key.device(), fault, 1, at, shown), ReceptionNotes::added);
    }

    /** Writes down what was gathered; when that fails it is kept for the next time. */
    public void write() {
        Map<String, Contact> heard;
        Map<Key, Refusal> refused;
        synchronized (this) {
            heard = contacts;
            refused = refusals;
            contacts = new HashMap<>();
            refusals = new HashMap<>();
        }
        boolean written = heard.isEmpty() && refused.isEmpty();
        try {
            if (registered.isEmpty() || heard.size() > MOST / 4) {
                registered = note.registered();
            }
            if (!written) {
                note.note(List.copyOf(heard.values()), List.copyOf(refused.values()));
                written = true;
            }
        } finally {
            if (!written) {
                takeBack(heard, refused);
            }
        }
    }

    private synchronized void takeBack(Map<String, Contact> heard, Map<Key, Refusal> refused) {
        heard.forEach((device, contact) -> contacts.merge(device, contact, (now, then) -> newer(then, now)));
        refused.forEach((key, refusal) -> refusals.merge(key, refusal, (now, then) -> added(then, now)));
    }

    private static Contact newer(Contact then, Contact now) {
        Double battery = now.battery() == null ? then.battery() : now.battery();
        return new Contact(now.device(), now.feed(), now.at(), battery);
    }

    private static Refusal added(Refusal then, Refusal now) {
        long times = then.times() + now.times();
        return new Refusal(now.feed(), now.device(), now.fault(), times, now.lastAt(), now.detail());
    }
}
