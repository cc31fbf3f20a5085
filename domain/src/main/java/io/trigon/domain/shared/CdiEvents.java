package io.trigon.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Fires domain events as CDI events; an observer chooses its transaction phase. */
@ApplicationScoped
class CdiEvents implements Events {
    private Event<DomainEvent> sink;

    protected CdiEvents() {}

    @Inject
    CdiEvents(Event<DomainEvent> sink) {
        this.sink = sink;
    }

    @Override
    public void fire(DomainEvent event) {
        sink.fire(event);
    }
}
