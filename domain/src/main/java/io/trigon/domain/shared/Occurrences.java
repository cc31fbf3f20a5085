package io.trigon.domain.shared;

import java.util.List;

/** What happened in one go, in its order, for whoever takes it together; each of it is told by itself too. */
public record Occurrences(List<DomainEvent> all) {
    public Occurrences {
        all = List.copyOf(all);
    }
}
