package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.persistence.shared.Cells;
import java.sql.SQLException;

/** What came in as rows, past the persistence context. */
final class InboundRows {

    static final String INSERT =
            """
            insert into inbound_message (id, version, partner_id, file_name, content_hash, content, state, request_key,
                numbers_forgiven, received_at)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private InboundRows() {}

    /** One that was never worked on. */
    static void fill(Cells cells, InboundMessage m) throws SQLException {
        cells.number(m.id())
                .text(m.partnerId())
                .text(m.fileName())
                .text(m.contentHash())
                .bytes(m.content())
                .oneOf(m.state())
                .text(m.requestKey())
                .is(m.numbersForgiven())
                .instant(m.receivedAt());
    }
}
