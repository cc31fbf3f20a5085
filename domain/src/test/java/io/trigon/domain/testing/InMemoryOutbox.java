package io.trigon.domain.testing;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Outbox;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The outbox as a list. */
public final class InMemoryOutbox implements Outbox {
    private final List<OutboundMessage> rows = new CopyOnWriteArrayList<>();

    public synchronized List<OutboundMessage> all() {
        return List.copyOf(rows);
    }

    @Override
    public synchronized OutboundMessage add(OutboundMessage message) {
        rows.add(Ids.give(message));
        return message;
    }

    @Override
    public synchronized Optional<OutboundMessage> byId(long id) {
        return rows.stream().filter(m -> m.id() == id).findFirst();
    }

    @Override
    public synchronized List<Long> due(OutboundMessage.Way way, Instant now, int limit) {
        return rows.stream()
                .filter(m -> m.way() == way)
                .filter(m -> m.state() == OutboundMessage.State.PENDING)
                .filter(m -> !m.nextAttemptAt().isAfter(now))
                .sorted(Comparator.comparing(OutboundMessage::nextAttemptAt))
                .limit(limit)
                .map(OutboundMessage::id)
                .toList();
    }

    @Override
    public synchronized List<Long> due(OutboundMessage.Way way, String partnerId, Instant now, int limit) {
        return due(way, now, Integer.MAX_VALUE).stream()
                .filter(id -> partnerId.equals(byId(id).orElseThrow().partnerId()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Receiver> receiversDue(Set<OutboundMessage.Way> ways, Instant now) {
        return rows.stream()
                .filter(m -> ways.contains(m.way()))
                .filter(m -> m.state() == OutboundMessage.State.PENDING)
                .filter(m -> !m.nextAttemptAt().isAfter(now))
                .map(m -> new Receiver(m.way(), m.partnerId()))
                .distinct()
                .toList();
    }

    @Override
    public Optional<OutboundMessage> claim(long id) {
        return byId(id).filter(m -> m.state() == OutboundMessage.State.PENDING);
    }

    @Override
    public synchronized List<OutboundMessage> dead(String partnerId) {
        return rows.stream()
                .filter(m -> m.state() == OutboundMessage.State.DEAD && partnerId.equals(m.partnerId()))
                .toList();
    }

    @Override
    public synchronized List<OutboundMessage> numbered(String partnerId, String interchange, String group) {
        return rows.stream()
                .filter(m -> partnerId.equals(m.partnerId()))
                .filter(m -> interchange == null ? same(m.groupNumber(), group) : same(m.controlNumber(), interchange))
                .sorted(Comparator.comparing(OutboundMessage::id).reversed())
                .toList();
    }

    @Override
    public synchronized List<OutboundMessage> documented(String partnerId, String document) {
        return rows.stream()
                .filter(m -> partnerId.equals(m.partnerId()) && document.equals(m.documentNumber()))
                .sorted(Comparator.comparing(OutboundMessage::id).reversed())
                .toList();
    }

    @Override
    public synchronized List<OutboundMessage> acknowledgedIn(long inboundId) {
        return rows.stream()
                .filter(m -> Objects.equals(m.ackMessageId(), inboundId))
                .toList();
    }

    private static boolean same(String one, String other) {
        return one != null && one.replaceFirst("^0+(?=.)", "").equals(other.replaceFirst("^0+(?=.)", ""));
    }

    @Override
    public synchronized List<OutboundMessage> claimOverdue(Instant now, int limit) {
        return rows.stream().filter(m -> m.isOverdue(now)).limit(limit).toList();
    }

    @Override
    public synchronized List<OutboundMessage> answersTo(long inboundId) {
        return rows.stream()
                .filter(m -> Objects.equals(m.answersId(), inboundId))
                .toList();
    }

    @Override
    public synchronized List<OutboundRow> rows(Collection<Long> ids) {
        return rows.stream()
                .filter(m -> ids.contains(m.id()))
                .map(OutboundRow::of)
                .toList();
    }

    @Override
    public PageOf<OutboundRow> list(Filter filter, Paging paging) {
        return new PageOf<>(List.of(), 0, 0, paging.limit());
    }
}
