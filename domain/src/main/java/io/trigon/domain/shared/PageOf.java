package io.trigon.domain.shared;

import java.util.List;

/** One page of a list, and how many rows there are in all. */
public record PageOf<T>(List<T> rows, long total, int offset, int limit) {
    public PageOf {
        rows = List.copyOf(rows);
    }

    public boolean hasMore() {
        return offset + rows.size() < total;
    }
}
