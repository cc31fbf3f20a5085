package io.trigon.domain.testing;

import io.trigon.domain.access.SavedView;
import io.trigon.domain.access.SavedViews;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Views in a list. */
public final class InMemorySavedViews implements SavedViews {
    private final List<SavedView> rows = new CopyOnWriteArrayList<>();

    @Override
    public List<SavedView> of(long userId, String page) {
        return rows.stream()
                .filter(v -> v.userId() == userId && v.page().equals(page))
                .sorted(Comparator.comparing(SavedView::name))
                .toList();
    }

    @Override
    public Optional<SavedView> byId(long id) {
        return rows.stream().filter(v -> v.id() == id).findFirst();
    }

    @Override
    public SavedView add(SavedView view) {
        rows.add(Ids.give(view));
        return view;
    }

    @Override
    public void remove(SavedView view) {
        rows.remove(view);
    }
}
