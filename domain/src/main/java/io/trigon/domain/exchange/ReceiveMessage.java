package io.trigon.domain.exchange;

import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Stores what a partner sent, byte for byte, before anything is done with it. Once it returned, nothing can be lost. */
@ApplicationScoped
public class ReceiveMessage {
    private static final int FILE_NAME = 200;

    private InboundMessages messages;
    private TradingPartners partners;
    private Events events;
    private Clock clock;

    protected ReceiveMessage() {}

    @Inject
    public ReceiveMessage(InboundMessages messages, TradingPartners partners, Events events, Clock clock) {
        this.messages = messages;
        this.partners = partners;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return the message's id, to settle it by
     * @throws NotFound when there is no such partner
     */
    @Transactional
    public long receive(String partnerId, String fileName, byte[] content) {
        return receive(partnerId, fileName, content, null);
    }

    /**
     * The same for a request.
     *
     * @param requestKey that no other message of the partner has; null for none
     */
    @Transactional
    public long receive(String partnerId, String fileName, byte[] content, String requestKey) {
        return store(partnerId, List.of(messageOf(partnerId, fileName, content).under(requestKey)))
                .get(0);
    }

    /** A file as it came. */
    public record Arrival(String fileName, byte[] content) {}

    /**
     * Several files, all or none.
     *
     * @return the messages' ids in the order of the files
     * @throws NotFound when there is no such partner
     */
    @Transactional
    public List<Long> receive(String partnerId, List<Arrival> arrivals) {
        return store(
                partnerId,
                arrivals.stream()
                        .map(a -> messageOf(partnerId, a.fileName(), a.content()))
                        .toList());
    }

    private InboundMessage messageOf(String partnerId, String fileName, byte[] content) {
        String name = fileName.length() > FILE_NAME ? fileName.substring(0, FILE_NAME) : fileName;
        return new InboundMessage(partnerId, name, ContentHash.of(content), content, clock.instant());
    }

    private List<Long> store(String partnerId, List<InboundMessage> arrived) {
        if (partners.byPartnerId(partnerId).isEmpty()) {
            throw new NotFound("partner");
        }
        messages.addAll(arrived);
        events.fireAll(arrived.stream()
                .map(m -> new MessageReceived(clock.instant(), m.id(), partnerId))
                .toList());
        return arrived.stream().map(InboundMessage::id).toList();
    }
}
