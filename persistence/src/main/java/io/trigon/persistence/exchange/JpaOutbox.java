package io.trigon.persistence.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
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
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What goes out, by JPA; the list by SQL and without the bytes. */
@ApplicationScoped
public class JpaOutbox implements Outbox {

    private static final String ROWS =
            """
            select m.id, m.way, m.partner_id, m.address, m.message_type, m.subject, m.answers_id, m.tracking_number,
                   m.state, m.attempts, m.last_error, m.control_number,
                   m.acknowledged, m.created_at, m.sent_at
            from outbound_message m""";

    private static final String CLAIM =
            "select id from outbound_message where id = ? and state = 'PENDING' for update skip locked";

    private static final String OVERDUE =
            """
            select id from outbound_message
            where acknowledged = 'AWAITED' and state = 'SENT' and ack_due_at <= ?
            order by ack_due_at, id limit ? for update skip locked""";

    /** A number is used once; what was sent again under it is of the same bytes. */
    private static final int NUMBERED_ALIKE = 20;

    private static final Map<String, String> KEYS = Map.of("created", "m.created_at", "sent", "m.sent_at");

    private EntityManager manager;
    private Reads reads;

    protected JpaOutbox() {}

    @Inject
    public JpaOutbox(EntityManager manager, Reads reads) {
        this.manager = manager;
        this.reads = reads;
    }

    @Override
    public OutboundMessage add(OutboundMessage message) {
        return Entities.add(manager, message);
    }

    @Override
    public void addAll(List<OutboundMessage> messages) {
        Entities.number(manager, messages);
        Batch.write(manager, OutboundRows.INSERT, messages, OutboundRows::fill);
    }

    @Override
    public Optional<OutboundMessage> byId(long id) {
        return Optional.ofNullable(manager.find(OutboundMessage.class, id));
    }

    @Override
    public List<Long> due(OutboundMessage.Way way, Instant now, int limit) {
        return manager.createQuery(
                        "select m.id from OutboundMessage m where m.state = :pending and m.way = :way"
                                + " and m.nextAttemptAt <= :now order by m.nextAttemptAt, m.id",
                        Long.class)
                .setParameter("pending", OutboundMessage.State.PENDING)
                .setParameter("way", way)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Long> due(OutboundMessage.Way way, String partnerId, Instant now, int limit) {
        return manager.createQuery(
                        "select m.id from OutboundMessage m where m.state = :pending and m.way = :way"
                                + " and m.partnerId = :partner and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt, m.id",
                        Long.class)
                .setParameter("pending", OutboundMessage.State.PENDING)
                .setParameter("way", way)
                .setParameter("partner", partnerId)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<Receiver> receiversDue(Set<OutboundMessage.Way> ways, Instant now) {
        return manager
                .createQuery(
                        "select m.way, m.partnerId from OutboundMessage m where m.state = :pending and m.way in :ways"
                                + " and m.nextAttemptAt <= :now group by m.way, m.partnerId"
                                + " order by min(m.nextAttemptAt)",
                        Object[].class)
                .setParameter("pending", OutboundMessage.State.PENDING)
                .setParameter("ways", ways)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(found -> new Receiver((OutboundMessage.Way) found[0], (String) found[1]))
                .toList();
    }

    /** The row is held until the transaction ends; one that is held elsewhere is passed over without waiting. */
    @Override
    public Optional<OutboundMessage> claim(long id) {
        return reads.first(Sql.of(CLAIM, id), row -> row.number("id"))
                .map(held -> Entities.current(manager, OutboundMessage.class, held));
    }

    @Override
    public List<OutboundMessage> claimAll(Collection<Long> ids) {
        List<Long> held = new ArrayList<>();
        for (List<Long> some : Entities.parts(ids)) {
            held.addAll(reads.list(
                    Sql.of("select id from outbound_message where state = 'PENDING' and id in")
                            .in(some)
                            .and("order by id for update skip locked"),
                    row -> row.number("id")));
        }
        return Entities.among(held, some -> manager.createQuery(
                        "select m from OutboundMessage m where m.id in :ids order by m.id", OutboundMessage.class)
                .setParameter("ids", some)
                .setHint("eclipselink.refresh", "true"));
    }

    @Override
    public List<OutboundMessage> dead(String partnerId) {
        return manager.createQuery(
                        "select m from OutboundMessage m where m.state = :dead and m.partnerId = :partner order by m.id",
                        OutboundMessage.class)
                .setParameter("dead", OutboundMessage.State.DEAD)
                .setParameter("partner", partnerId)
                .setMaxResults(1_000)
                .getResultList();
    }

    @Override
    public List<OutboundMessage> numbered(String partnerId, String interchange, String group) {
        String column = interchange == null ? "m.groupNumber" : "m.controlNumber";
        return manager.createQuery(
                        "select m from OutboundMessage m where m.partnerId = :partner and " + column
                                + " in :written order by m.id desc",
                        OutboundMessage.class)
                .setParameter("partner", partnerId)
                .setParameter("written", written(interchange == null ? group : interchange))
                .setMaxResults(NUMBERED_ALIKE)
                .getResultList();
    }

    @Override
    public List<OutboundMessage> documented(String partnerId, String document) {
        return manager.createQuery(
                        "select m from OutboundMessage m where m.partnerId = :partner and m.documentNumber = :document"
                                + " order by m.id desc",
                        OutboundMessage.class)
                .setParameter("partner", partnerId)
                .setParameter("document", document)
                .setMaxResults(NUMBERED_ALIKE)
                .getResultList();
    }

    @Override
    public List<OutboundMessage> acknowledgedIn(long inboundId) {
        return manager.createQuery(
                        "select m from OutboundMessage m where m.ackMessageId = :id order by m.id",
                        OutboundMessage.class)
                .setParameter("id", inboundId)
                .getResultList();
    }

    /** A number as it may be written: as it came, without leading zeros, and as we fill it up. */
    private static Set<String> written(String number) {
        String bare = number.replaceFirst("^0+(?=.)", "");
        return new TreeSet<>(List.of(number, bare, "0".repeat(Math.max(0, 9 - bare.length())) + bare));
    }

    @Override
    public List<OutboundMessage> claimOverdue(Instant now, int limit) {
        return reads.list(Sql.of(OVERDUE, now, limit), row -> row.number("id")).stream()
                .map(held -> Entities.current(manager, OutboundMessage.class, held))
                .filter(message -> message.isOverdue(now))
                .toList();
    }

    @Override
    public List<OutboundMessage> answersTo(long inboundId) {
        return manager.createQuery(
                        "select m from OutboundMessage m where m.answersId = :id order by m.id", OutboundMessage.class)
                .setParameter("id", inboundId)
                .getResultList();
    }

    @Override
    public List<OutboundRow> rows(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : reads.list(Sql.of(ROWS).and("where m.id in").in(ids).and("order by m.id"), JpaOutbox::row);
    }

    @Override
    public Map<Long, List<String>> answerTypes(Collection<Long> inboundIds) {
        return reads
                .list(
                        Sql.of("select m.answers_id, m.message_type from outbound_message m join")
                                .unnest(inboundIds)
                                .and("on m.answers_id = wanted.x order by m.id"),
                        row -> Map.entry(row.number("answers_id"), row.text("message_type")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public PageOf<OutboundRow> list(Filter filter, Paging paging) {
        Sql where = where(filter);
        return reads.page(
                Sql.of(ROWS).and(where).orderBy(paging.sort(), KEYS, "m.created_at desc", "m.id desc"),
                Sql.of("select count(*) as n from outbound_message m").and(where),
                paging,
                JpaOutbox::row);
    }

    private Sql where(Filter filter) {
        Sql where = Sql.of("where 1 = 1")
                .ifGiven(filter.partnerId(), "and m.partner_id = ?")
                .ifGiven(filter.state(), "and m.state = ?")
                .ifGiven(filter.way(), "and m.way = ?")
                .andAnyHolds(filter.text(), "m.address", "m.subject", "m.tracking_number", "m.control_number");
        return SearchSql.outbound(where, filter.search(), reads);
    }

    private static OutboundRow row(Row row) throws SQLException {
        return new OutboundRow(
                row.number("id"),
                row.oneOf(OutboundMessage.Way.class, "way"),
                row.text("partner_id"),
                row.text("address"),
                row.text("message_type"),
                row.text("subject"),
                row.numberOrNull("answers_id"),
                row.text("tracking_number"),
                row.oneOf(OutboundMessage.State.class, "state"),
                row.whole("attempts"),
                row.text("last_error"),
                row.text("control_number"),
                row.oneOf(OutboundMessage.Acknowledged.class, "acknowledged"),
                row.instant("created_at"),
                row.instant("sent_at"));
    }
}
