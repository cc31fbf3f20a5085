package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How far partners are on their way to going live; a party sees its own partners. */
@ApplicationScoped
public class SeeConformance {
    private OwnExchange own;
    private Agreements agreements;
    private ConformanceCases cases;

    protected SeeConformance() {}

    @Inject
    public SeeConformance(OwnExchange own, Agreements agreements, ConformanceCases cases) {
        this.own = own;
        this.agreements = agreements;
        this.cases = cases;
    }

    /** A partner, its agreements and cases. */
    public record Desk(
            String partnerId,
            String name,
            Stage stage,
            String address,
            List<AgreementRow> agreements,
            List<CaseRow> cases) {
        public Desk {
            agreements = List.copyOf(agreements);
            cases = List.copyOf(cases);
        }

        public int passed() {
            return (int) cases.stream().filter(c -> c.passedAt() != null).count();
        }

        public boolean isReady() {
            return passed() == cases.size();
        }
    }

    /** What is agreed on messages of a type. */
    public record AgreementRow(
            long id, Direction direction, String messageType, String release, LocalDate from, LocalDate to) {}

    /** A case; the time is null until it was shown. */
    public record CaseRow(String messageType, String name, String needs, Instant passedAt, String passedBy) {}

    /** Those that the viewer may know of, by name. */
    @Transactional
    public List<Desk> desks(Viewer viewer) {
        return own.partners(viewer).stream().map(this::desk).toList();
    }

    /** @throws NotFound for a partner of another company as for one that doesn't exist */
    @Transactional
    public Desk desk(Viewer viewer, String partnerId) {
        return desk(own.partner(viewer, partnerId));
    }

    private Desk desk(TradingPartner p) {
        return new Desk(
                p.partnerId(),
                p.name(),
                p.stage(),
                p.isaQualifier() + "/" + p.isaId(),
                agreements.of(p.partnerId()).stream()
                        .map(a -> new AgreementRow(
                                a.id(), a.direction(), a.messageType(), a.release(), a.validFrom(), a.validTo()))
                        .toList(),
                cases.of(p.partnerId()).stream()
                        .map(c -> new CaseRow(
                                c.agreement().messageType(), c.name(), c.needs(), c.passedAt(), c.passedBy()))
                        .toList());
    }
}
