package io.trigon.web.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.web.api.Stamp;
import java.time.OffsetDateTime;
import java.util.List;

/** A message that came in, and what became of it. */
public record InboundJson(
        long id,
        String partner,
        String fileName,
        String messageType,
        String controlNumber,
        InboundMessage.State state,
        String reasonCode,
        String reasonDetail,
        List<String> shipments,
        long bytes,
        OffsetDateTime receivedAt,
        OffsetDateTime settledAt) {
    static InboundJson of(InboundRow m) {
        return new InboundJson(
                m.id(),
                m.partnerId(),
                m.fileName(),
                m.messageType(),
                m.controlNumber(),
                m.state(),
                m.reasonCode(),
                m.reasonDetail(),
                m.trackingNumbers(),
                m.bytes(),
                Stamp.utc(m.receivedAt()),
                Stamp.utc(m.settledAt()));
    }

    static InboundJson of(InboundMessage m) {
        String effect = m.effect() == null ? "" : m.effect().strip();
        return new InboundJson(
                m.id(),
                m.partnerId(),
                m.fileName(),
                m.messageType(),
                m.controlNumber(),
                m.state(),
                m.reasonCode(),
                m.reasonDetail(),
                effect.isEmpty() ? List.of() : List.of(effect.split("\\s+")),
                m.content().length,
                Stamp.utc(m.receivedAt()),
                Stamp.utc(m.settledAt()));
    }
}
