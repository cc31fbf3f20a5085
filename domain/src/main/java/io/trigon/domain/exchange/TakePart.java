package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.MessageReading.Tendered;
import io.trigon.domain.exchange.MessageReading.Withdrawn;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.BookShipment;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.RecordMilestone;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.Shipments;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets one part of a message take its effect, if its sender may. */
@ApplicationScoped
public class TakePart {
    /** A status may overtake its tender by this much before a person is asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static final String SHIPMENT_UNKNOWN = "status-shipment-unknown";

    private BookShipment bookShipment;
    private RecordMilestone milestones;
    private Shipments shipments;
    private Answers answers;
    private Clock clock;

    protected TakePart() {}

    @Inject
    public TakePart(
            BookShipment bookShipment, RecordMilestone milestones, Shipments shipments, Answers answers, Clock clock) {
        this.bookShipment = bookShipment;
        this.milestones = milestones;
        this.shipments = shipments;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What a part had an effect on.
     *
     * @param answer still to be sent; null for none
     */
    record Taken(String trackingNumber, MessageReading.Draft answer) {}

    /** Whether what a message speaks of may still be on its way: its tender, for a status. */
    boolean isEarly(InboundMessage message) {
        return clock.instant().isBefore(message.receivedAt().plus(PATIENCE));
    }

    /** @throws BrokenRule when it can't be taken */
    Taken take(InboundMessage message, TradingPartner partner, Part part) {
        if (part instanceof Tendered tendered) {
            return book(message, partner, tendered);
        }
        if (part instanceof Withdrawn withdrawn) {
            return new Taken(cancel(message, partner, withdrawn), null);
        }
        return new Taken(report(message, partner, (StatusReport) part), null);
    }

    private Taken book(InboundMessage message, TradingPartner partner, Tendered tendered) {
        mayTender(partner);
        boolean known = shipments.byTenderKey(tendered.tender().key()).isPresent();
        if (known && tendered.change()) {
            throw new BrokenRule(
                    "tender-changed",
                    "the partner changes a load that is booked",
                    Map.of("load", tendered.tender().number()));
        }
        String number = bookShipment.book(tendered.tender()).trackingNumber().value();
        boolean answered = answers.has(message.id(), number);
        return new Taken(number, answered ? null : tendered.answering().answer(true, number));
    }

    private String cancel(InboundMessage message, TradingPartner partner, Withdrawn withdrawn) {
        mayTender(partner);
        Shipment shipment = shipments
                .byTenderKey(partner.partnerId() + ":" + withdrawn.load())
                .orElseThrow(() -> new BrokenRule(
                        "tender-to-cancel-unknown",
                        "the partner cancels a load that was never booked",
                        Map.of("load", withdrawn.load())));
        milestones.record(new MilestoneReport(
                shipment.trackingNumber(),
                MilestoneCode.CANCELLED,
                message.receivedAt(),
                null,
                Source.TENDER,
                "cancelled:" + withdrawn.load(),
                message.id(),
                withdrawn.evidence(),
                null,
                null,
                null,
                null,
                null,
                null));
        return shipment.trackingNumber().value();
    }

    private static void mayTender(TradingPartner partner) {
        BrokenRule.unless(partner.role() != Role.CARRIER, "sender-may-not-tender", "a carrier does not tender loads");
    }

    private String report(InboundMessage message, TradingPartner partner, StatusReport report) {
        boolean carrier = partner.role() == Role.CARRIER;
        BrokenRule.unless(carrier, "sender-may-not-report", "only a carrier reports statuses");
        Shipment shipment = shipmentOf(partner, report);
        if (shipment.carrier() == null) {
            shipment.carriedBy(partner.company(), shipment.equipmentNumber());
        }
        milestones.record(milestone(message, shipment, report));
        return shipment.trackingNumber().value();
    }

    private Shipment shipmentOf(TradingPartner partner, StatusReport report) {
        return report.references().stream()
                .map(reference -> ofPartner(partner, reference))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new BrokenRule(
                        SHIPMENT_UNKNOWN,
                        "no shipment of this carrier has any of these references",
                        Map.of("references", String.join(", ", report.references()))));
    }

    /** The newest that this carrier has or that no carrier has yet; one under way goes before one that is done. */
    private Optional<Shipment> ofPartner(TradingPartner partner, String reference) {
        var own = shipments.byReference(reference).stream()
                .filter(s -> s.carrier() == null || same(s.carrier(), partner.company()))
                .toList();
        return own.stream().filter(s -> !s.status().isFinal()).findFirst().or(() -> own.stream()
                .findFirst());
    }

    private static boolean same(Company one, Company other) {
        return Objects.equals(one.id(), other.id());
    }

    private static MilestoneReport milestone(InboundMessage message, Shipment shipment, StatusReport report) {
        Instant when = report.when().in(zoneOf(shipment, report));
        boolean ahead = report.code().isAhead();
        return new MilestoneReport(
                shipment.trackingNumber(),
                report.code(),
                ahead ? message.receivedAt() : when,
                report.stopNumber(),
                Source.STATUS_MESSAGE,
                report.key(),
                message.id(),
                report.evidence(),
                report.reason(),
                report.side(),
                report.place(),
                report.point(),
                ahead ? when : null,
                null);
    }

    /** The zone of the stop spoken of, else of the place named, else of the stop the status belongs to. */
    private static ZoneId zoneOf(Shipment shipment, StatusReport report) {
        Integer number = report.stopNumber();
        if (number != null) {
            for (Stop stop : shipment.stops()) {
                if (stop.number() == number) {
                    return stop.zone();
                }
            }
        }
        if (report.placeZone() != null) {
            return report.placeZone();
        }
        boolean atOrigin =
                report.code().kind() == MilestoneCode.Kind.PICKUP || report.code() == MilestoneCode.APPOINTMENT_PICKUP;
        Stop stop = atOrigin ? shipment.origin() : shipment.destination();
        return stop == null ? ZoneOffset.UTC : stop.zone();
    }
}
