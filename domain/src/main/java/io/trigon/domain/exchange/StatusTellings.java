package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Telling.Kind;
import io.trigon.domain.exchange.Telling.State;
import io.trigon.domain.shipment.Milestone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said by messages of one agreement, beside what was said: each milestone that stands once, and each that was
 * said and proved false corrected once.
 */
final class StatusTellings {
    private final Agreement agreement;
    private final String trackingNumber;
    private final List<Telling> known;
    private final List<Telling> added = new ArrayList<>();
    private final Instant now;

    /** @param known what was noted for this partner, type and shipment */
    StatusTellings(Agreement agreement, String trackingNumber, List<Telling> known, Instant now) {
        this.agreement = agreement;
        this.trackingNumber = trackingNumber;
        this.known = known;
        this.now = now;
    }

    /** What is to be noted besides. */
    List<Telling> added() {
        return added;
    }

    /** @param since from when on milestones are said */
    void stands(Milestone milestone, Instant since) {
        stands(Kind.STATUS, milestone.id(), !milestone.receivedAt().isBefore(since));
    }

    /** @param news whether it is to be said when it was not said yet */
    void stands(Kind kind, Long subject, boolean news) {
        List<Telling> said = of(kind, subject);
        Optional<Telling> last = said.stream().max(Comparator.comparing(Telling::id));
        if (last.isEmpty()) {
            if (news) {
                add(kind, subject, "");
            }
        } else if (last.get().state() == State.DROPPED) {
            last.get().again();
        } else if (last.get().state() == State.TOLD && corrected(subject) >= told(said)) {
            add(kind, subject, "again " + said.size());
        }
    }

    /** It is not true: whoever was told is told better. */
    void falls(Long subject, Kind said) {
        List<Telling> corrections = of(Kind.CORRECTION, subject);
        long pending = corrections.stream().filter(StatusTellings::counts).count();
        if (told(of(said, subject)) > pending) {
            add(Kind.CORRECTION, subject, String.valueOf(corrections.size()));
        }
    }

    /** What was dropped because the milestone stood again said nothing; what nobody could say was left to a person. */
    private static boolean counts(Telling correction) {
        return correction.state() != State.DROPPED || !WriteTelling.TRUE_AFTER_ALL.equals(correction.reason());
    }

    private long corrected(Long subject) {
        return of(Kind.CORRECTION, subject).stream()
                .filter(t -> t.state() != State.WAITING && counts(t))
                .count();
    }

    private static long told(List<Telling> said) {
        return said.stream().filter(t -> t.state() == State.TOLD).count();
    }

    private List<Telling> of(Kind kind, Long subject) {
        return known.stream()
                .filter(t -> t.kind() == kind && t.subjectId() == subject)
                .toList();
    }

    private void add(Kind kind, Long subject, String occasion) {
        added.add(new Telling(agreement, kind, subject, occasion, trackingNumber, now));
    }
}
