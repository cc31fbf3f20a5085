package io.trigon.domain.exchange;

import io.trigon.domain.contract.invoice.FreightInvoices;
import io.trigon.domain.party.Address;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Milestones;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Stop;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What there is to say of the subject of a telling, as things stand now. */
@ApplicationScoped
public class FindSaying {
    private Shipments shipments;
    private Milestones milestones;
    private LegSayings legs;
    private FreightInvoices invoices;

    protected FindSaying() {}

    @Inject
    public FindSaying(Shipments shipments, Milestones milestones, LegSayings legs, FreightInvoices invoices) {
        this.shipments = shipments;
        this.milestones = milestones;
        this.legs = legs;
        this.invoices = invoices;
    }

    /** Empty when there is nothing to be said any more, because it came to be doubted. */
    Optional<Saying> of(Telling telling, TradingPartner partner) {
        TrackingNumber number = new TrackingNumber(telling.trackingNumber());
        Shipment shipment = shipments.byNumber(number).orElseThrow(() -> new NotFound("shipment"));
        return switch (telling.kind()) {
            case STATUS -> status(telling.subjectId(), shipment, partner);
            case CORRECTION -> correction(telling, shipment, partner);
            case LEG -> legs.of(telling);
            case GOODS -> GoodsSayings.of(shipment, told(shipment), new PartnerSight(partner, shipment));
            case INVOICE -> invoices.byId(telling.subjectId())
                    .map(invoice -> InvoiceSayings.of(invoice, new PartnerSight(partner, shipment)));
        };
    }

    private Optional<Saying> status(long milestoneId, Shipment shipment, TradingPartner partner) {
        return told(shipment).stream()
                .filter(m -> m.id() == milestoneId)
                .findFirst()
                .map(m -> news(m, shipment, partner));
    }

    /** Whether the milestone of a telling is true. */
    boolean stands(Telling telling) {
        return milestones.byId(telling.subjectId()).filter(TellPartners::isTold).isPresent();
    }

    /** Whom it would correct by which message, and what was told; a short fact in no language. */
    String correcting(Telling telling) {
        boolean status = TellPartners.STATUS_MESSAGES.contains(telling.messageType());
        String said = status
                ? milestones
                        .byId(telling.subjectId())
                        .map(m -> " " + m.code() + " " + moment(m))
                        .orElse("")
                : "";
        return telling.partnerId() + " " + telling.messageType() + said;
    }

    /** The last thing that happened and stands, said again in place of what is not true; empty when nothing stands. */
    private Optional<Saying> correction(Telling telling, Shipment shipment, TradingPartner partner) {
        boolean status = TellPartners.STATUS_MESSAGES.contains(telling.messageType());
        Optional<Milestone> wrong = status ? milestones.byId(telling.subjectId()) : Optional.empty();
        if (wrong.isEmpty() || TellPartners.isTold(wrong.get())) {
            return Optional.empty();
        }
        return told(shipment).stream()
                .filter(m -> m.code().kind() != MilestoneCode.Kind.NOTE)
                .max(Comparator.comparing(Milestone::at).thenComparing(Milestone::code))
                .map(standing -> news(standing, shipment, partner)
                        .inPlaceOf(new StatusNews.Void(wrong.get().code(), moment(wrong.get()))));
    }

    private static Instant moment(Milestone milestone) {
        return milestone.code().isAhead() ? milestone.estimateFor() : milestone.at();
    }

    private List<Milestone> told(Shipment shipment) {
        return milestones.of(shipment.id()).stream()
                .filter(TellPartners::isTold)
                .toList();
    }

    private static StatusNews news(Milestone milestone, Shipment shipment, TradingPartner partner) {
        PartnerSight sight = new PartnerSight(partner, shipment);
        Stop named = milestone.stopNumber() == null ? null : stop(shipment, milestone.stopNumber());
        Stop meant = named == null ? onlyStopFor(milestone.code(), shipment) : named;
        Address place = meant == null ? null : meant.site().address();
        return new StatusNews(
                shipment.trackingNumber().value(),
                sight.load(),
                sight.references(),
                milestone.code(),
                moment(milestone),
                meant == null ? null : meant.zone(),
                sight.numberOf(meant),
                milestone.reason(),
                milestone.reasonSide(),
                place,
                milestone.point());
    }

    private static Stop stop(Shipment shipment, int number) {
        return shipment.stops().stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** Where it must have been although nobody said so: the one pick-up, the one delivery; null when there are several. */
    private static Stop onlyStopFor(MilestoneCode code, Shipment shipment) {
        StopKind kind =
                switch (code) {
                    case ARRIVED_PICKUP, LOADED, DEPARTED_PICKUP, APPOINTMENT_PICKUP -> StopKind.PICKUP;
                    case ARRIVED_DELIVERY, DELIVERED, DEPARTED_DELIVERY, APPOINTMENT_DELIVERY, ESTIMATE -> StopKind
                            .DELIVERY;
                    default -> null;
                };
        List<Stop> those =
                shipment.stops().stream().filter(s -> s.kind() == kind).toList();
        return those.size() == 1 ? those.get(0) : null;
    }
}
