package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.epcis.EventAction;
import io.trigon.domain.shipment.epcis.EventType;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which milestone an event proves. Nothing is guessed: goods are delivered at a delivery stop and nowhere else, and each party
 * is a witness of its own end of the way.
 */
final class EventMeaning {
    private final BusinessSteps steps;

    EventMeaning(BusinessSteps steps) {
        this.steps = steps;
    }

    /** Empty when it proves none. */
    Optional<MilestoneCode> of(ObservedEvent event, EventPlace place, Shipment shipment, TradingPartner partner) {
        if (!isSighting(event)) {
            return Optional.empty();
        }
        return condition(event)
                .or(() -> step(event, place))
                .filter(code -> carries(shipment, partner) || isAtItsEnd(code, shipment, partner.company()));
    }

    /** A transformation makes other things of things; what is taken out of use or of a transaction is not seen anywhere. */
    private static boolean isSighting(ObservedEvent event) {
        boolean gone = event.action() == EventAction.DELETE
                && (event.type() == EventType.OBJECT || event.type() == EventType.TRANSACTION);
        return event.type() != EventType.TRANSFORMATION && !gone;
    }

    private Optional<MilestoneCode> condition(ObservedEvent event) {
        return Stream.concat(Stream.ofNullable(event.disposition()), event.setDispositions().stream())
                .flatMap(word -> steps.condition(word).stream())
                .filter(code -> code.kind() == MilestoneCode.Kind.EXCEPTION)
                .findFirst();
    }

    private Optional<MilestoneCode> step(ObservedEvent event, EventPlace place) {
        if (event.bizStep() == null) {
            return Optional.ofNullable(event.disposition()).flatMap(steps::condition);
        }
        return steps.milestone(event.bizStep())
                .map(code -> steps.at(code, place.kind()))
                .flatMap(code -> placed(code, place));
    }

    /** What a step means only at some places. */
    private static Optional<MilestoneCode> placed(MilestoneCode code, EventPlace place) {
        boolean elsewhere = place.stop() == null && place.isSaid();
        return switch (code) {
            case LOADED -> Optional.of(code)
                    .filter(c -> place.kind() == StopKind.PICKUP || place.stop() == null && !elsewhere);
            case CUSTOMS -> Optional.of(code).filter(c -> place.stop() == null);
            case DELIVERED -> place.kind() == StopKind.DELIVERY
                    ? Optional.of(code)
                    : Optional.of(MilestoneCode.TERMINAL_IN).filter(c -> elsewhere);
            default -> Optional.of(code);
        };
    }

    /** Or takes what nobody carries yet. */
    static boolean carries(Shipment shipment, TradingPartner partner) {
        return shipment.carrier() == null
                ? partner.role() == TradingPartner.Role.CARRIER
                : shipment.carrier().is(partner.company());
    }

    private static boolean isAtItsEnd(MilestoneCode code, Shipment shipment, Company witness) {
        boolean sends = witness.is(shipment.shipper()) && code.kind() == MilestoneCode.Kind.PICKUP;
        boolean receives = witness.is(shipment.consignee()) && code.kind() == MilestoneCode.Kind.DELIVERY;
        return sends || receives || code == MilestoneCode.DAMAGED;
    }
}
