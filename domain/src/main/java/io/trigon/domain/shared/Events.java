package io.trigon.domain.shared;

/** Where use cases fire their events; observers run in the same transaction. */
public interface Events {
    void fire(DomainEvent event);
}
