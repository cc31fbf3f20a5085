package io.trigon.web.access;

import io.trigon.domain.access.SavedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Finds the views that the viewer saved of a list. */
@ApplicationScoped
public class ViewBars {
    private SavedViews views;
    private CurrentViewer current;

    protected ViewBars() {}

    @Inject
    ViewBars(SavedViews views, CurrentViewer current) {
        this.views = views;
        this.current = current;
    }

    @Transactional
    public ViewBar of(String page) {
        return ViewBar.of(page, views.of(current.get().userId(), page));
    }
}
