package io.trigon.web.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/** A message that leaves; {@code answers} is the id of the message it answers. */
public record OutboundJson(
        long id,
        OutboundMessage.Way way,
        String partner,
        String address,
        String messageType,
        String subject,
        Long answers,
        String shipment,
        OutboundMessage.State state,
        int attempts,
        String lastError,
        OffsetDateTime createdAt,
        OffsetDateTime sentAt) {
    static OutboundJson of(OutboundRow m) {
        return new OutboundJson(
                m.id(),
                m.way(),
                m.partnerId(),
                m.address(),
                m.messageType(),
                m.subject(),
                m.answersId(),
                m.trackingNumber(),
                m.state(),
                m.attempts(),
                m.lastError(),
                Stamp.utc(m.createdAt()),
                Stamp.utc(m.sentAt()));
    }

    static OutboundJson of(OutboundMessage m) {
        return of(OutboundRow.of(m));
    }
}
