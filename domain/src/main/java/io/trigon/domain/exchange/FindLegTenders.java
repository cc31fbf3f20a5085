package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What was offered to carriers of a shipment, and whom it may be offered to. For staff. */
@ApplicationScoped
public class FindLegTenders {
    private LegTenders tenders;
    private Shipments shipments;
    private Agreements agreements;
    private Clock clock;

    protected FindLegTenders() {}

    @Inject
    public FindLegTenders(LegTenders tenders, Shipments shipments, Agreements agreements, Clock clock) {
        this.tenders = tenders;
        this.shipments = shipments;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * One offer.
     *
     * @param amount with its currency; null when no price was offered
     * @param reason why it was declined; null for none
     * @param steps oldest first
     */
    public record LegTenderView(
            String number,
            String partnerId,
            String carrier,
            LegTender.State state,
            Instant answerDueAt,
            String amount,
            String reason,
            List<StepView> steps) {
        /** Whether it can be withdrawn. */
        public boolean stands() {
            return state.binds() || state == LegTender.State.EXPIRED;
        }
    }

    public record StepView(LegTenderStep.What what, String by, Instant at) {}

    /** A carrier that we agreed to tender to. */
    public record Carrier(String partnerId, String name) {}

    /**
     * Newest first.
     *
     * @throws NotFound when the viewer is no staff, or there is no such shipment
     */
    @Transactional
    public List<LegTenderView> of(Viewer viewer, TrackingNumber number) {
        Shipment shipment =
                shipments.byNumber(number).filter(s -> viewer.isStaff()).orElseThrow(() -> new NotFound("shipment"));
        List<LegTenderView> views = new ArrayList<>(
                tenders.of(shipment.id()).stream().map(FindLegTenders::view).toList());
        Collections.reverse(views);
        return views;
    }

    private static LegTenderView view(LegTender tender) {
        return new LegTenderView(
                tender.number(),
                tender.partner().partnerId(),
                tender.partner().name(),
                tender.state(),
                tender.answerDueAt(),
                tender.amount() == null
                        ? null
                        : tender.amount()
                                        .amount()
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .toPlainString() + " " + tender.amount().currency(),
                tender.reason(),
                tender.steps().stream()
                        .map(s -> new StepView(s.what(), s.by(), s.at()))
                        .toList());
    }

    /** The carriers that a shipment may be offered to today, by name. */
    @Transactional
    public List<Carrier> carriers() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return agreements.outOf(TenderLeg.MESSAGE, today).stream()
                .map(Agreement::partner)
                .filter(p -> p.role() == Role.CARRIER)
                .map(p -> new Carrier(p.partnerId(), p.name()))
                .distinct()
                .sorted(Comparator.comparing(Carrier::name))
                .toList();
    }
}
