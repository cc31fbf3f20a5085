package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * An agreement as it is written down, without its place in the database.
 *
 * @param validTo the last day; null while it is open
 * @param acknowledging null for functional
 * @param ackMinutes null when no acknowledgement is awaited
 * @param cases what the partner shows before it goes live
 */
public record AgreementTerms(
        Direction direction,
        String messageType,
        String release,
        LocalDate validFrom,
        LocalDate validTo,
        Acknowledging acknowledging,
        Integer ackMinutes,
        Set<Tolerance> tolerances,
        List<CaseTerms> cases) {

    /** A case by its name and what must be in it, see {@link CaseNeeds}. */
    public record CaseTerms(String name, String needs) {
        public CaseTerms {
            name = name == null ? "" : name.strip();
            needs = needs == null ? "" : needs.strip();
        }
    }

    public AgreementTerms {
        acknowledging = acknowledging == null ? Acknowledging.FUNCTIONAL : acknowledging;
        tolerances = tolerances == null ? Set.of() : Set.copyOf(tolerances);
        cases = cases == null ? List.of() : List.copyOf(cases);
    }

    static AgreementTerms of(Agreement agreement, List<ConformanceCase> cases) {
        return new AgreementTerms(
                agreement.direction(),
                agreement.messageType(),
                agreement.release(),
                agreement.validFrom(),
                agreement.validTo(),
                agreement.acknowledging(),
                agreement.ackMinutes(),
                agreement.tolerances(),
                cases.stream().map(c -> new CaseTerms(c.name(), c.needs())).toList());
    }

    /** Whether both are about the same messages and begin on the same day. */
    boolean isOf(Agreement agreement) {
        return agreement.direction() == direction
                && agreement.messageType().equals(messageType)
                && agreement.validFrom().equals(validFrom);
    }

    /** Whether both are about the same messages, and on some day both would hold. */
    boolean overlaps(AgreementTerms other) {
        boolean alike = direction == other.direction && messageType.equals(other.messageType);
        return alike
                && (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }

    void writeTo(Agreement agreement) {
        agreement
                .inRelease(release)
                .until(validTo)
                .acknowledged(acknowledging, ackMinutes)
                .tolerating(tolerances);
    }
}
