package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.MessageSearch;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import java.nio.charset.StandardCharsets;

/** The conditions of a search among messages; the message is {@code m}. */
final class SearchSql {
    /** Rows of the shipments that a reference names. */
    private static final String KNOWN_AS =
            """
            (select s.tracking_number from shipment s where s.tracking_number = upper(?)
             union select s.tracking_number from shipment s
             join shipment_reference r on r.shipment_id = s.id where r.ref_value = ?)""";

    private SearchSql() {}

    static Sql inbound(Sql where, MessageSearch search, Reads reads) {
        if (search.reference() != null) {
            where.and(
                    "and m.id in (select a.message_id from message_shipment a where a.tracking_number in " + KNOWN_AS
                            + ")",
                    search.reference(),
                    search.reference());
        }
        return common(where, search, "m.received_at", reads);
    }

    static Sql outbound(Sql where, MessageSearch search, Reads reads) {
        if (search.reference() != null) {
            where.and("and m.tracking_number in " + KNOWN_AS, search.reference(), search.reference());
        }
        return common(where, search, "m.created_at", reads);
    }

    private static Sql common(Sql where, MessageSearch search, String time, Reads reads) {
        // a file may hold several kinds, named with blanks between
        where.ifGiven(
                        search.messageType(),
                        "and ' ' || m.message_type || ' ' like ?",
                        "% " + search.messageType() + " %")
                .ifGiven(search.from(), "and " + time + " >= ?")
                .ifGiven(search.to(), "and " + time + " < ?");
        if (search.content() == null) {
            return where;
        }
        return reads.isPostgreSql()
                ? where.and("and position(? in m.content) > 0", (Object)
                        search.content().getBytes(StandardCharsets.UTF_8))
                : where.and("and position(? in utf8tostring(m.content)) > 0", search.content());
    }
}
