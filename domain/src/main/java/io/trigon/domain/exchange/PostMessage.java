package io.trigon.domain.exchange;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes a message that was posted: by staff for any partner, by a partner's own key for itself. */
@ApplicationScoped
public class PostMessage {
    private OwnExchange own;
    private InboundMessages messages;
    private ReceiveMessage receiveMessage;

    protected PostMessage() {}

    @Inject
    public PostMessage(OwnExchange own, InboundMessages messages, ReceiveMessage receiveMessage) {
        this.own = own;
        this.messages = messages;
        this.receiveMessage = receiveMessage;
    }

    /**
     * Once it returned and the transaction ended, nothing can be lost.
     *
     * @param key by which the poster names its request, so that it can post it again when it heard no answer; may be null
     * @return the message's id; the same for the same key and the same bytes
     * @throws NotFound when there is no such partner of the viewer's
     * @throws BrokenRule {@code message-empty}, {@code request-key}, {@code request-key-reused} for other bytes
     */
    @Transactional
    public long post(Viewer viewer, String partnerId, String key, byte[] content) {
        TradingPartner partner = own.partner(viewer, partnerId);
        BrokenRule.unless(content.length > 0, "message-empty", "there is nothing in the message");
        boolean keyed = key == null || key.matches("[\\x21-\\x7e]{1,100}");
        BrokenRule.unless(keyed, "request-key", "an idempotency key has 1 to 100 printable ASCII characters");
        Optional<InboundMessage> before =
                key == null ? Optional.empty() : messages.byRequestKey(partner.partnerId(), key);
        if (before.isEmpty()) {
            return receiveMessage.receive(partner.partnerId(), "posted-by-" + viewer.login(), content, key);
        }
        boolean same = before.get().contentHash().equals(ContentHash.of(content));
        BrokenRule.unless(same, "request-key-reused", "this idempotency key came with other bytes before");
        return before.get().id();
    }
}
