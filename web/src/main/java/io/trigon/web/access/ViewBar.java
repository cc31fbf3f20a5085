package io.trigon.web.access;

import io.trigon.domain.access.SavedView;
import java.util.List;

/** The saved views of a list, for the bar above it. */
public record ViewBar(String page, List<Saved> views) {
    /** A view with the address that shows it. */
    public record Saved(long id, String name, String query, String path) {}

    static ViewBar of(String page, List<SavedView> views) {
        return new ViewBar(
                page,
                views.stream()
                        .map(v -> new Saved(v.id(), v.name(), v.query(), path(page, v.query())))
                        .toList());
    }

    static String path(String page, String query) {
        return "/app/" + page + (query.isEmpty() ? "" : "?" + query);
    }
}
