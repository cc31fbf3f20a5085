package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Telling.Kind;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.Occurrences;
import io.trigon.domain.shipment.DoubtsChanged;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneJudged;
import io.trigon.domain.shipment.MilestoneRecorded;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes what the partners of a shipment's parties are to be told of its milestones, as agreed with each: of who ordered
 * it, the shipper, the consignee and the payer. What is in doubt is not noted, and noted as soon as it is in doubt no more; what was
 * told and proves false is corrected.
 */
@ApplicationScoped
public class TellPartners {
    /** Messages that tell one milestone each. */
    static final Set<String> STATUS_MESSAGES = Set.of("214", "IFTSTA");

    /** Told by other messages, or known to whoever caused it. */
    private static final Set<MilestoneCode> UNSAID = EnumSet.of(MilestoneCode.BOOKED, MilestoneCode.CHANGED);

    private Agreements agreements;
    private Tellings tellings;
    private Shipments shipments;
    private Milestones milestones;
    private Clock clock;

    protected TellPartners() {}

    @Inject
    public TellPartners(
            Agreements agreements, Tellings tellings, Shipments shipments, Milestones milestones, Clock clock) {
        this.agreements = agreements;
        this.tellings = tellings;
        this.shipments = shipments;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** What was recorded or judged together is noted together: of most shipments nobody is to be told. */
    public void happened(@Observes Occurrences occurrences) {
        Set<TrackingNumber> numbers = occurrences.all().stream()
                .filter(TellPartners::mayBeTold)
                .map(e -> new TrackingNumber(e.trackingNumber()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!numbers.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            agreements.toldOf(shipments.partiesOf(numbers), today).forEach(s -> tell(s.number()));
        }
    }

    private static boolean mayBeTold(DomainEvent event) {
        return event instanceof MilestoneRecorded || event instanceof DoubtsChanged || event instanceof MilestoneJudged;
    }

    /**
     * Notes what was not noted yet; again, it notes nothing more.
     *
     * @throws NotFound when there is no such shipment
     */
    @Transactional
    public void tell(TrackingNumber number) {
        Shipment shipment = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment"));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Agreement> agreed = agreements.outWith(partiesOf(shipment), shipment.orderedBy(), today);
        List<Agreement> wanting = agreed.stream()
                .filter(a -> STATUS_MESSAGES.contains(a.messageType()))
                .toList();
        if (!agreed.isEmpty()) {
            List<Milestone> all = milestones.of(shipment.id());
            wanting.forEach(agreement -> note(agreement, number.value(), all, now));
            noteGoods(shipment, agreed, all, now);
        }
    }

    private static Set<Long> partiesOf(Shipment shipment) {
        return Stream.of(shipment.shipper(), shipment.consignee(), shipment.billTo())
                .filter(Objects::nonNull)
                .map(Company::id)
                .collect(Collectors.toSet());
    }

    /** Whether a milestone may be told at all. */
    static boolean isTold(Milestone milestone) {
        return milestone.doubt() == null && !UNSAID.contains(milestone.code());
    }

    private void note(Agreement agreement, String number, List<Milestone> milestones, Instant now) {
        Instant since = agreement.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        StatusTellings book = book(agreement, number, now);
        for (Milestone milestone : milestones) {
            if (isTold(milestone)) {
                book.stands(milestone, since);
            } else if (!milestone.isOpenDoubt()) {
                book.falls(milestone.id(), Kind.STATUS);
            }
        }
        book.added().forEach(tellings::add);
    }

    private StatusTellings book(Agreement agreement, String number, Instant now) {
        List<Telling> known = tellings.of(agreement.partner().partnerId(), agreement.messageType(), number);
        return new StatusTellings(agreement, number, known, now);
    }

    /** What whoever ordered from or into a warehouse is told once of all goods. */
    private void noteGoods(Shipment shipment, List<Agreement> agreed, List<Milestone> milestones, Instant now) {
        String message = GoodsAdvice.Kind.of(shipment.orderKind())
                .map(GoodsAdvice.Kind::message)
                .orElse(null);
        List<Milestone> standing =
                milestones.stream().filter(TellPartners::isTold).toList();
        boolean due = GoodsAdvice.Kind.dueFor(shipment.orderKind(), standing).isPresent();
        String number = shipment.trackingNumber().value();
        for (Agreement agreement : agreed) {
            boolean ordered = agreement.partner().partnerId().equals(shipment.orderedBy());
            if (!ordered || !agreement.messageType().equals(message)) {
                continue;
            }
            StatusTellings book = book(agreement, number, now);
            if (due) {
                book.stands(Kind.GOODS, shipment.id(), true);
            } else if (milestones.stream().noneMatch(Milestone::isOpenDoubt)) {
                book.falls(shipment.id(), Kind.GOODS);
            }
            book.added().forEach(tellings::add);
        }
    }
}
