package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.Agreements;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a partner agreed with us on what it sends, as it holds on the day a message came. */
final class Terms {

    private final List<Agreement> agreements;
    private final Set<Tolerance> all = EnumSet.noneOf(Tolerance.class);

    private Terms(List<Agreement> agreements) {
        this.agreements = agreements;
        agreements.forEach(agreement -> all.addAll(agreement.tolerances()));
    }

    static Terms of(Agreements agreements, TradingPartner partner, InboundMessage message) {
        return new Terms(agreements.inForce(
                partner.partnerId(),
                Direction.IN,
                message.receivedAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    /** Whether the fault is forgiven wherever a message as such shows it: in the frame of any type. */
    boolean forgives(Tolerance fault) {
        return all.contains(fault);
    }

    /** What is forgiven in messages of the type. */
    Set<Tolerance> tolerances(String messageType) {
        return all.isEmpty()
                ? all
                : agreements.stream()
                        .filter(agreement -> agreement.messageType().equals(messageType))
                        .findFirst()
                        .map(Agreement::tolerances)
                        .orElse(Set.of());
    }

    /**
     * Why a message is kept for a person that comes in another release than the agreed one; empty when it is as agreed, or
     * nothing is agreed on its type.
     *
     * @param place where it names its release
     */
    Optional<Flaw> otherRelease(String messageType, String controlNumber, String release, String place) {
        return agreements.stream()
                .filter(agreement -> agreement.messageType().equals(messageType))
                .filter(agreement -> !agreement.release().equals(release))
                .map(agreement -> new Flaw(
                        "release-not-agreed",
                        "set=%s; control=%s; place=%s; release=%s; expected=%s"
                                .formatted(messageType, controlNumber, place, release, agreement.release())))
                .findFirst();
    }

    /** How messages of the type are acknowledged; without an agreement by the 997 or CONTRL. */
    Acknowledging acknowledging(String messageType) {
        return agreements.stream()
                .filter(agreement -> agreement.messageType().equals(messageType))
                .findFirst()
                .map(Agreement::acknowledging)
                .orElse(Acknowledging.FUNCTIONAL);
    }
}
