package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Courier;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Hands a message of the outbox to the way it is to leave by. */
@ApplicationScoped
public class OutboxCourier implements Courier {

    private final Map<Way, WayOut> ways = new EnumMap<>(Way.class);

    protected OutboxCourier() {}

    @Inject
    public OutboxCourier(@Any Instance<WayOut> ways) {
        this((Iterable<WayOut>) ways);
    }

    OutboxCourier(Iterable<WayOut> all) {
        all.forEach(way -> ways.put(way.way(), way));
    }

    @Override
    public void deliver(OutboundMessage message) {
        WayOut way = ways.get(message.way());
        if (way == null) {
            throw new IllegalStateException("Nothing leaves by " + message.way() + " yet");
        }
        way.send(message);
    }

    @Override
    public void secure(List<OutboundMessage> delivered) {
        delivered.stream().collect(Collectors.groupingBy(OutboundMessage::way)).forEach((way, messages) -> ways.get(way)
                .secure(messages));
    }
}
