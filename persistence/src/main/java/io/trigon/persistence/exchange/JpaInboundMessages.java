package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.shared.Batch;
import io.trigon.persistence.shared.Entities;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came in, by JPA; the list by SQL and without the bytes. */
@ApplicationScoped
public class JpaInboundMessages implements InboundMessages {

    private static final String ROWS =
            """
            select m.id, m.partner_id, m.file_name, m.message_type, m.control_number, m.state, m.reason_code,
                   m.reason_detail, m.effect, octet_length(m.content) as bytes, m.received_at, m.settled_at
            from inbound_message m""";

    private static final Map<String, String> KEYS = Map.of("received", "m.received_at", "partner", "m.partner_id");

    private static final String ALSO_ABOUT =
            """
            insert into message_shipment (message_id, tracking_number)
            select m.id, s.tracking_number from inbound_message m, shipment s
            where m.id = ? and s.tracking_number = ? and not exists (
                select 1 from message_shipment x where x.message_id = m.id and x.tracking_number = s.tracking_number)""";

    /** As long as the column holds; the rows beside it have all. */
    private static final String EFFECT =
            """
            update inbound_message set effect = trim(coalesce(effect, '') || ' ' || cast(? as varchar(40)))
            where id = ? and length(coalesce(effect, '')) < 19000""";

    private EntityManager manager;
    private Reads reads;

    protected JpaInboundMessages() {}

    @Inject
    public JpaInboundMessages(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public InboundMessage add(InboundMessage message) {
        return Entities.add(manager, message);
    }

    /** Many came as files. A single one may have a key that another one has, and is refused then as an entity is. */
    @Override
    public void addAll(List<InboundMessage> messages) {
        if (messages.size() == 1) {
            add(messages.get(0));
            return;
        }
        Entities.number(manager, messages);
        Batch.write(manager, InboundRows.INSERT, messages, InboundRows::fill);
    }

    @Override
    public Optional<InboundMessage> byId(long id) {
        return Optional.ofNullable(manager.find(InboundMessage.class, id));
    }

    @Override
    public Optional<InboundMessage> lock(long id) {
        return Entities.lock(
                manager.createQuery("select m from InboundMessage m where m.id = :id", InboundMessage.class)
                        .setParameter("id", id));
    }

    @Override
    public Optional<InboundMessage> byRequestKey(String partnerId, String key) {
        return Entities.first(manager.createQuery(
                        "select m from InboundMessage m where m.partnerId = :partner and m.requestKey = :key",
                        InboundMessage.class)
                .setParameter("partner", partnerId)
                .setParameter("key", key));
    }

    @Override
    public List<InboundMessage> lockAll(Collection<Long> ids) {
        return manager.createQuery(
                        "select m from InboundMessage m where m.id in :ids order by m.id", InboundMessage.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    @Override
    public Map<Long, Long> bytes(Collection<Long> ids) {
        Map<Long, Long> bytes = new HashMap<>();
        reads.list(
                        Sql.of("select m.id, octet_length(m.content) as bytes from inbound_message m where m.id in")
                                .in(ids),
                        row -> Map.entry(row.number("id"), row.number("bytes")))
                .forEach(one -> bytes.put(one.getKey(), one.getValue()));
        return bytes;
    }

    @Override
    public Optional<InboundMessage> settledTwin(String partnerId, String contentHash) {
        return Entities.first(manager.createQuery(
                        "select m from InboundMessage m where m.partnerId = :partner and m.contentHash = :hash"
                                + " and m.state in :settled order by m.id",
                        InboundMessage.class)
                .setParameter("partner", partnerId)
                .setParameter("hash", contentHash)
                .setParameter("settled", List.of(InboundMessage.State.PROCESSED, InboundMessage.State.REJECTED)));
    }

    /** What has no twin is seldom read twice: only ids are looked for. */
    @Override
    public Map<String, InboundMessage> settledTwins(String partnerId, Collection<String> contentHashes) {
        Map<String, InboundMessage> twins = new HashMap<>();
        reads.list(
                        Sql.of("select min(m.id) as id from inbound_message m join")
                                .unnestTexts(contentHashes)
                                .and("on m.content_hash = wanted.x where m.partner_id = ?", partnerId)
                                .and("and m.state in ('PROCESSED', 'REJECTED') group by m.content_hash"),
                        row -> row.number("id"))
                .forEach(id -> byId(id).ifPresent(twin -> twins.put(twin.contentHash(), twin)));
        return twins;
    }

    @Override
    public boolean isStored(String partnerId, String contentHash) {
        return reads.count(Sql.of(
                        "select count(*) as n from inbound_message where partner_id = ? and content_hash = ?",
                        partnerId,
                        contentHash))
                > 0;
    }

    @Override
    public List<Long> unsettled(int limit) {
        return manager.createQuery("select m.id from InboundMessage m where m.state = :state order by m.id", Long.class)
                .setParameter("state", InboundMessage.State.RECEIVED)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void alsoAbout(long id, String trackingNumber) {
        int fresh = manager.createNativeQuery(ALSO_ABOUT)
                .setParameter(1, id)
                .setParameter(2, trackingNumber)
                .executeUpdate();
        if (fresh > 0) {
            manager.createNativeQuery(EFFECT)
                    .setParameter(1, trackingNumber)
                    .setParameter(2, id)
                    .executeUpdate();
        }
    }

    @Override
    public List<InboundRow> about(String trackingNumber, int limit) {
        return reads.list(
                Sql.of(ROWS)
                        .and(
                                "join message_shipment a on a.message_id = m.id where a.tracking_number = ?",
                                trackingNumber)
                        .and("order by m.received_at desc, m.id desc limit ?", limit),
                JpaInboundMessages::row);
    }

    @Override
    public List<InboundRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : reads.list(Sql.of(ROWS).and("where m.id in").in(ids).and("order by m.id"), JpaInboundMessages::row);
    }

    @Override
    public PageOf<InboundRow> list(Filter filter, Paging paging) {
        Sql where = where(filter);
        return reads.page(
                Sql.of(ROWS).and(where).orderBy(paging.sort(), KEYS, "m.received_at desc", "m.id desc"),
                Sql.of("select count(*) as n from inbound_message m").and(where),
                paging,
                JpaInboundMessages::row);
    }

    private Sql where(Filter filter) {
        Sql where = Sql.of("where 1 = 1")
                .ifGiven(filter.partnerId(), "and m.partner_id = ?")
                .ifGiven(filter.state(), "and m.state = ?")
                .andAnyHolds(filter.text(), "m.file_name", "m.control_number", "m.effect");
        return SearchSql.inbound(where, filter.search(), reads);
    }

    private static InboundRow row(Row row) throws SQLException {
        String effect = row.text("effect");
        return new InboundRow(
                row.number("id"),
                row.text("partner_id"),
                row.text("file_name"),
                row.text("message_type"),
                row.text("control_number"),
                row.oneOf(InboundMessage.State.class, "state"),
                row.text("reason_code"),
                row.text("reason_detail"),
                effect == null || effect.isBlank()
                        ? List.of()
                        : List.of(effect.strip().split("\\s+")),
                row.number("bytes"),
                row.instant("received_at"),
                row.instant("settled_at"));
    }
}
