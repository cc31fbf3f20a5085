package io.trigon.domain.testing;

import io.trigon.domain.shared.DomainEvent;
import io.trigon.domain.shared.Events;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was fired. */
public final class RecordedEvents implements Events {
    private final List<DomainEvent> fired = new ArrayList<>();

    @Override
    public void fire(DomainEvent event) {
        fired.add(event);
    }

    public <T extends DomainEvent> List<T> of(Class<T> type) {
        return fired.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
