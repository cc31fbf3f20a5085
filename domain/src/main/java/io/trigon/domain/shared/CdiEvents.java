package io.trigon.domain.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Fires domain events as CDI events; an observer chooses its transaction phase. */
@ApplicationScoped
class CdiEvents implements Events {
    private Event<DomainEvent> sink;
    private Event<Occurrences> together;

    protected CdiEvents() {}

    @Inject
    CdiEvents(Event<DomainEvent> sink, Event<Occurrences> together) {
        this.sink = sink;
        this.together = together;
    }

    @Override
    public void fire(DomainEvent event) {
        fireAll(List.of(event));
    }

    @Override
    public void fireAll(List<? extends DomainEvent> events) {
        if (!events.isEmpty()) {
            events.forEach(sink::fire);
            together.fire(new Occurrences(List.copyOf(events)));
        }
    }
}
