package io.trigon.domain.testing;

import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.Events;
import io.trigon.domain.shared.Occurrences;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Remembers what was fired, and tells it to those who listen. */
public final class RecordedEvents implements Events {
    private final List<DomainEvent> fired = new CopyOnWriteArrayList<>();
    private final List<Consumer<DomainEvent>> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Occurrences>> together = new CopyOnWriteArrayList<>();

    @Override
    public void fire(DomainEvent event) {
        fireAll(List.of(event));
    }

    @Override
    public void fireAll(List<? extends DomainEvent> events) {
        fired.addAll(events);
        events.forEach(event -> listeners.forEach(l -> l.accept(event)));
        together.forEach(l -> l.accept(new Occurrences(List.copyOf(events))));
    }

    /** Calls the listener once for what is fired together. */
    public void listenTogether(Consumer<Occurrences> listener) {
        together.add(listener);
    }

    /** Calls the listener for each event of the type fired from now on, as an observer in the same transaction. */
    public <T extends DomainEvent> void listen(Class<T> type, Consumer<T> listener) {
        listeners.add(event -> {
            if (type.isInstance(event)) {
                listener.accept(type.cast(event));
            }
        });
    }

    public <T extends DomainEvent> List<T> of(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
