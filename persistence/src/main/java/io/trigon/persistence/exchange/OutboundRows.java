package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.persistence.shared.Cells;
import java.sql.SQLException;

/** Messages of the outbox as rows, past the persistence context: a group of messages is answered by as many. */
final class OutboundRows {

    static final String INSERT =
            """
            insert into outbound_message (id, version, way, partner_id, address, message_type, subject, content, answers_id,
                tracking_number, state, attempts, created_at, next_attempt_at, sent_at, last_error, control_number,
                group_number, document_number, acknowledged, ack_due_at, ack_message_id)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private OutboundRows() {}

    static void fill(Cells cells, OutboundMessage m) throws SQLException {
        cells.number(m.id())
                .oneOf(m.way())
                .text(m.partnerId())
                .text(m.address())
                .text(m.messageType())
                .text(m.subject())
                .bytes(m.content())
                .number(m.answersId())
                .text(m.trackingNumber())
                .oneOf(m.state())
                .whole(m.attempts())
                .instant(m.createdAt())
                .instant(m.nextAttemptAt())
                .instant(m.sentAt())
                .text(m.lastError())
                .text(m.controlNumber())
                .text(m.groupNumber())
                .text(m.documentNumber())
                .oneOf(m.acknowledged())
                .instant(m.ackDueAt())
                .number(m.ackMessageId());
    }
}
