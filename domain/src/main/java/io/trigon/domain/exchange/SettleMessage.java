package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.MessageSteps.Came;
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
 * Gives a stored message its effect and its answers. All of it in one transaction, several messages in one when they
 * are many; what can't be taken together is halved until the part is found that is wrong, so that it does not keep the others
 * back. May be stopped at any moment and called again.
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
            return settle(List.of(messageId)).getOrDefault(messageId, InboundMessage.State.RECEIVED);
        } catch (BrokenRule broken) {
            boolean waits = TakePart.TOO_EARLY.contains(broken.code()) && steps.isEarly(messageId);
            return waits ? InboundMessage.State.RECEIVED : settleInParts(messageId, BrokenRule.class);
        }
    }

    /**
     * Several messages in one transaction.
     *
     * @return the states they are in now
     * @throws RuntimeException when nothing happened to any of them; each is to be settled alone then
     */
    public Map<Long, InboundMessage.State> settle(List<Long> messageIds) {
        return steps.all(messageIds);
    }

    /** A person decides about what of a message fails again and again for a reason of ours; the rest takes its effect. */
    public InboundMessage.State giveUp(long messageId, String error) {
        try {
            return settleInParts(messageId, RuntimeException.class);
        } catch (RuntimeException all) {
            return steps.finish(
                    new MessageAtHand(messageId), List.of(new Flaw("processing-failed", "error=" + error)), List.of());
        }
    }

    private InboundMessage.State settleInParts(long messageId, Class<? extends RuntimeException> flawed) {
        MessageAtHand hand = new MessageAtHand(messageId);
        Came came = new Came(new ArrayList<>(), new LinkedHashMap<>());
        take(hand, 0, steps.acknowledge(hand), flawed, came);
        steps.object(hand, came.flaws());
        return steps.finish(hand, List.copyOf(came.flaws().values()), came.effects());
    }

    /** Halves what fails until the part is found that does. */
    private void take(MessageAtHand hand, int from, int to, Class<? extends RuntimeException> flawed, Came came) {
        if (from == to) {
            return;
        }
        try {
            Came some = steps.take(hand, from, to);
            came.effects().addAll(some.effects());
            came.flaws().putAll(some.flaws());
        } catch (RuntimeException failure) {
            if (!flawed.isInstance(failure)) {
                throw failure;
            }
            if (to - from > 1) {
                int middle = (from + to) / 2;
                take(hand, from, middle, flawed, came);
                take(hand, middle, to, flawed, came);
            } else {
                came.flaws().put(from, flawOf(failure));
            }
        }
    }

    private static Flaw flawOf(RuntimeException failure) {
        return failure instanceof BrokenRule broken
                ? flawOf(broken)
                : new Flaw("processing-failed", "error=" + failure.getMessage());
    }

    static Flaw flawOf(BrokenRule broken) {
        Map<String, String> params = new TreeMap<>(broken.params());
        String detail = params.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("; "));
        return new Flaw(broken.code(), detail.isEmpty() ? broken.getMessage() : detail);
    }
}
