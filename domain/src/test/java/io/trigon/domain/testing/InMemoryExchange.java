package io.trigon.domain.testing;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.PartnerFolders;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** Partners and what they sent, in lists; folders are only counted. */
public final class InMemoryExchange implements InboundMessages, TradingPartners, PartnerFolders {
    private final List<InboundMessage> messages = new CopyOnWriteArrayList<>();
    private final List<TradingPartner> partners = new CopyOnWriteArrayList<>();
    private final Map<String, Long> counters = new HashMap<>();
    private final Map<Long, Set<String>> alsoAbout = new HashMap<>();
    private final List<String> folders = new CopyOnWriteArrayList<>();

    @Override
    public synchronized InboundMessage add(InboundMessage message) {
        messages.add(Ids.give(message));
        return message;
    }

    @Override
    public synchronized Optional<InboundMessage> byId(long id) {
        return messages.stream().filter(m -> m.id() == id).findFirst();
    }

    @Override
    public Optional<InboundMessage> lock(long id) {
        return byId(id);
    }

    @Override
    public synchronized Optional<InboundMessage> byRequestKey(String partnerId, String key) {
        return messages.stream()
                .filter(m -> m.partnerId().equals(partnerId) && key.equals(m.requestKey()))
                .findFirst();
    }

    @Override
    public synchronized Optional<InboundMessage> settledTwin(String partnerId, String contentHash) {
        return messages.stream()
                .filter(m -> m.partnerId().equals(partnerId) && m.contentHash().equals(contentHash))
                .filter(m -> m.state() == InboundMessage.State.PROCESSED || m.state() == InboundMessage.State.REJECTED)
                .findFirst();
    }

    @Override
    public synchronized boolean isStored(String partnerId, String contentHash) {
        return messages.stream()
                .anyMatch(
                        m -> m.partnerId().equals(partnerId) && m.contentHash().equals(contentHash));
    }

    @Override
    public synchronized void alsoAbout(long id, String trackingNumber) {
        alsoAbout.computeIfAbsent(id, any -> new TreeSet<>()).add(trackingNumber);
    }

    /** The shipments on which it had an effect after it was settled. */
    public synchronized Set<String> alsoAbout(long id) {
        return alsoAbout.getOrDefault(id, Set.of());
    }

    @Override
    public synchronized List<Long> unsettled(int limit) {
        return messages.stream()
                .filter(m -> m.state() == InboundMessage.State.RECEIVED)
                .limit(limit)
                .map(InboundMessage::id)
                .toList();
    }

    public synchronized List<InboundMessage> allMessages() {
        return List.copyOf(messages);
    }

    @Override
    public List<InboundRow> about(String trackingNumber, int limit) {
        return List.of();
    }

    @Override
    public List<InboundRow> rows(Collection<Long> ids) {
        return allMessages().stream()
                .filter(m -> ids.contains(m.id()))
                .map(InMemoryExchange::row)
                .toList();
    }

    private static InboundRow row(InboundMessage m) {
        return new InboundRow(
                m.id(),
                m.partnerId(),
                m.fileName(),
                m.messageType(),
                m.controlNumber(),
                m.state(),
                m.reasonCode(),
                m.reasonDetail(),
                List.copyOf(m.trackingNumbers()),
                m.content().length,
                m.receivedAt(),
                m.settledAt());
    }

    @Override
    public PageOf<InboundRow> list(Filter filter, Paging paging) {
        return new PageOf<>(List.of(), 0, 0, paging.limit());
    }

    @Override
    public TradingPartner add(TradingPartner partner) {
        partners.add(Ids.give(partner));
        return partner;
    }

    @Override
    public Optional<TradingPartner> byPartnerId(String partnerId) {
        return partners.stream().filter(p -> p.partnerId().equals(partnerId)).findFirst();
    }

    @Override
    public List<TradingPartner> all() {
        return List.copyOf(partners);
    }

    @Override
    public void holdAddresses() {}

    @Override
    public synchronized long nextControlNumbers(String partnerId, String counter, int count) {
        return counters.merge(partnerId + "/" + counter, (long) count, Long::sum) - count + 1;
    }

    @Override
    public void open(String partnerId) {
        folders.add(partnerId);
    }

    public List<String> openedFolders() {
        return List.copyOf(folders);
    }
}
