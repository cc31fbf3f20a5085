package io.trigon.web.api;

import io.trigon.domain.shared.PageOf;
import java.util.List;
import java.util.function.Function;

/** A part of a list, and how many there are in all. */
public record Items<T>(List<T> items, long total, int offset, int limit) {
    /** A part as the query gave it, each row translated. */
    public static <R, T> Items<T> of(PageOf<R> page, Function<R, T> translation) {
        return new Items<>(page.rows().stream().map(translation).toList(), page.total(), page.offset(), page.limit());
    }

    /** A list that is whole. */
    public static <R, T> Items<T> all(List<R> rows, Function<R, T> translation) {
        return new Items<>(rows.stream().map(translation).toList(), rows.size(), 0, rows.size());
    }
}
