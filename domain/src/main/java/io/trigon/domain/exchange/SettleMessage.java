package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Gives a stored message its effect and its answers. All of it in one transaction when all is well; else part by part, so
 * that what is wrong with one does not keep the others back. May be stopped at any moment and called again.
 */
@ApplicationScoped
public class SettleMessage {
    private MessageSteps steps;

    protected SettleMessage() {}

    @Inject
    public SettleMessage(MessageSteps steps) {
        this.steps = steps;
    }

    /**
     * @return the state it is in now; RECEIVED means that it waits for something still on its way and is to be tried again
     * @throws io.trigon.domain.shared.NotFound when there is no such message
     */
    public InboundMessage.State settle(long messageId) {
        try {
            return steps.all(messageId);
        } catch (BrokenRule broken) {
            boolean waits = TakePart.TOO_EARLY.contains(broken.code()) && steps.isEarly(messageId);
            return waits ? InboundMessage.State.RECEIVED : onePartAfterAnother(messageId);
        }
    }

    /** A person decides what becomes of a message that fails again and again for a reason of ours. */
    public InboundMessage.State giveUp(long messageId, String error) {
        return steps.finish(messageId, List.of(new Flaw("processing-failed", "error=" + error)), List.of());
    }

    private InboundMessage.State onePartAfterAnother(long messageId) {
        int parts = steps.acknowledge(messageId);
        Map<Integer, Flaw> flaws = new LinkedHashMap<>();
        List<String> effects = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            try {
                effects.add(steps.take(messageId, part));
            } catch (BrokenRule broken) {
                flaws.put(part, flawOf(broken));
            }
        }
        steps.object(messageId, flaws);
        return steps.finish(messageId, List.copyOf(flaws.values()), effects);
    }

    static Flaw flawOf(BrokenRule broken) {
        Map<String, String> params = new TreeMap<>(broken.params());
        String detail = params.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
        return new Flaw(broken.code(), detail.isEmpty() ? broken.getMessage() : detail);
    }
}
