package io.trigon.web.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox.OutboundRow;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;

/**
 * A message that leaves; {@code answers} is the id of the message it answers, {@code controlNumber} what its receiver
 * acknowledges it by, {@code acknowledged} what the receiver said of it.
 */
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
        String controlNumber,
        OutboundMessage.Acknowledged acknowledged,
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
                m.controlNumber(),
                m.acknowledged(),
                Stamp.utc(m.createdAt()),
                Stamp.utc(m.sentAt()));
    }

    static OutboundJson of(OutboundMessage m) {
        return of(OutboundRow.of(m));
    }
}
