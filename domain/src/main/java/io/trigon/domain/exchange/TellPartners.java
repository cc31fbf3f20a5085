package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Telling.Kind;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.DoubtsChanged;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notes what the partners of a shipment's parties are to be told of its milestones, as agreed with each: of who ordered
 * it, the shipper, the consignee and the payer. What is in doubt is not noted, and noted as soon as it is in doubt no more.
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

    void recorded(@Observes MilestoneRecorded event) {
        tell(new TrackingNumber(event.trackingNumber()));
    }

    void judged(@Observes DoubtsChanged event) {
        tell(new TrackingNumber(event.trackingNumber()));
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
            List<Milestone> told = milestones.of(shipment.id()).stream()
                    .filter(TellPartners::isTold)
                    .toList();
            wanting.forEach(agreement -> note(agreement, number.value(), told, now));
            noteGoods(shipment, agreed, told, now);
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
        Map<Long, Telling> known =
                tellings.of(agreement.partner().partnerId(), agreement.messageType(), number).stream()
                        .filter(t -> t.kind() == Kind.STATUS)
                        .collect(Collectors.toMap(Telling::subjectId, Function.identity()));
        Instant since = agreement.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (Milestone milestone : milestones) {
            Telling noted = known.get(milestone.id());
            if (noted != null) {
                noted.again();
            } else if (!milestone.receivedAt().isBefore(since)) {
                tellings.add(new Telling(agreement, Kind.STATUS, milestone.id(), "", number, now));
            }
        }
    }

    /** What whoever ordered from or into a warehouse is told once of all goods. */
    private void noteGoods(Shipment shipment, List<Agreement> agreed, List<Milestone> milestones, Instant now) {
        GoodsAdvice.Kind kind =
                GoodsAdvice.Kind.dueFor(shipment.orderKind(), milestones).orElse(null);
        if (kind == null) {
            return;
        }
        String number = shipment.trackingNumber().value();
        for (Agreement agreement : agreed) {
            boolean ordered = agreement.partner().partnerId().equals(shipment.orderedBy());
            if (!ordered || !agreement.messageType().equals(kind.message())) {
                continue;
            }
            List<Telling> noted = tellings.of(agreement.partner().partnerId(), agreement.messageType(), number);
            if (noted.isEmpty()) {
                tellings.add(new Telling(agreement, Kind.GOODS, shipment.id(), "", number, now));
            } else {
                noted.forEach(Telling::again);
            }
        }
    }
}
