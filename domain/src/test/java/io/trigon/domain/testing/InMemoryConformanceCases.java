package io.trigon.domain.testing;

import io.trigon.domain.exchange.ConformanceCase;
import io.trigon.domain.exchange.ConformanceCases;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Cases of agreements as a list. */
public final class InMemoryConformanceCases implements ConformanceCases {
    private final List<ConformanceCase> rows = new CopyOnWriteArrayList<>();

    @Override
    public ConformanceCase add(ConformanceCase shown) {
        rows.add(Ids.give(shown));
        return shown;
    }

    @Override
    public void remove(ConformanceCase shown) {
        rows.remove(shown);
    }

    @Override
    public List<ConformanceCase> of(String partnerId) {
        return rows.stream()
                .filter(c -> c.agreement().partner().partnerId().equals(partnerId))
                .toList();
    }
}
