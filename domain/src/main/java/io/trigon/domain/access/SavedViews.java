package io.trigon.domain.access;

import java.util.List;
import java.util.Optional;

/** Everybody's views. */
public interface SavedViews {
    /** By name. */
    List<SavedView> of(long userId, String page);

    Optional<SavedView> byId(long id);

    SavedView add(SavedView view);

    void remove(SavedView view);
}
