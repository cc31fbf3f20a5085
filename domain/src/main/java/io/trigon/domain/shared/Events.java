package io.trigon.domain.shared;

import java.util.List;

/** Where use cases fire their events; observers run in the same transaction. */
public interface Events {
    void fire(DomainEvent event);

    /** All of these, in their order, for whoever takes them together. */
    default void fireAll(List<? extends DomainEvent> events) {
        events.forEach(this::fire);
    }
}
