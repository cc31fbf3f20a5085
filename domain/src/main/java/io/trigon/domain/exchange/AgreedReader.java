package io.trigon.domain.exchange;

import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageReading.Part;
import io.trigon.domain.exchange.TradingPartner.Stage;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Holds what was read against what was agreed: a part of a type that is not agreed on, or not yet or no more on the day it was
 * received (UTC), is kept for a person. A partner without an agreement of what it sends may send everything. What a partner
 * sends while it tests has no effect.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class AgreedReader implements MessageReader {
    private final MessageReader reader;
    private final Agreements agreements;

    @Inject
    public AgreedReader(@Delegate @Any MessageReader reader, Agreements agreements) {
        this.reader = reader;
        this.agreements = agreements;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        MessageReading reading = reader.read(message, partner);
        List<Agreement> agreed = agreements.of(partner.partnerId()).stream()
                .filter(a -> a.direction() == Direction.IN)
                .toList();
        boolean test = partner.stage() == Stage.TEST;
        if (agreed.isEmpty() && !test) {
            return reading;
        }
        LocalDate day = LocalDate.ofInstant(message.receivedAt(), ZoneOffset.UTC);
        List<Flaw> flaws = new ArrayList<>(reading.flaws());
        List<Part> parts = new ArrayList<>();
        for (Part part : reading.parts()) {
            Flaw flaw = agreed.isEmpty() ? null : flawOf(part, reading, agreed, day);
            if (flaw == null) {
                parts.add(part);
            } else if (!flaws.contains(flaw)) {
                flaws.add(flaw);
            }
        }
        MessageReading held = reading.with(flaws, parts);
        return test ? held.asTest() : held;
    }

    private static Flaw flawOf(Part part, MessageReading reading, List<Agreement> agreed, LocalDate day) {
        Set<String> possible = PartTypes.of(part);
        List<String> types = Arrays.stream(
                        reading.messageType() == null
                                ? new String[0]
                                : reading.messageType().split(" "))
                .filter(possible::contains)
                .toList();
        if (types.isEmpty()) {
            return null;
        }
        List<Agreement> alike =
                agreed.stream().filter(a -> types.contains(a.messageType())).toList();
        if (alike.stream().anyMatch(a -> a.holdsOn(day))) {
            return null;
        }
        String set = "set=" + types.get(0);
        if (alike.isEmpty()) {
            return new Flaw("message-not-agreed", set);
        }
        return alike.stream()
                .filter(a -> a.validFrom().isAfter(day))
                .findFirst()
                .map(a -> new Flaw("agreement-not-begun", set + "; expected=" + a.validFrom()))
                .orElseGet(() -> new Flaw(
                        "agreement-over",
                        set + "; expected=" + alike.get(alike.size() - 1).validTo()));
    }
}
