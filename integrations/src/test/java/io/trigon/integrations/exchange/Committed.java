package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageSteps;
import io.trigon.domain.exchange.SettleMessage;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Ports in memory show a deed while it is under way. Here one comes after the other, and who looks sees whole ones, as with a
 * database.
 */
final class Committed {
    private static final Object TURN = new Object();

    private Committed() {}

    static SettleMessage settling(MessageSteps steps) {
        return new SettleMessage(steps) {
            @Override
            public InboundMessage.State settle(long messageId) {
                return inTurn(() -> super.settle(messageId));
            }

            @Override
            public Map<Long, InboundMessage.State> settle(List<Long> messageIds) {
                return inTurn(() -> super.settle(messageIds));
            }

            @Override
            public InboundMessage.State giveUp(long messageId, String error) {
                return inTurn(() -> super.giveUp(messageId, error));
            }
        };
    }

    static boolean shows(BooleanSupplier condition) {
        return inTurn(condition::getAsBoolean);
    }

    static void whole(Runnable deed) {
        inTurn(() -> {
            deed.run();
            return null;
        });
    }

    private static <T> T inTurn(Supplier<T> deed) {
        synchronized (TURN) {
            return deed.get();
        }
    }
}
