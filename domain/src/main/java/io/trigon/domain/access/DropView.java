package io.trigon.domain.access;

import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Forgets a view of one's own. */
@ApplicationScoped
public class DropView {
    private SavedViews views;

    protected DropView() {}

    @Inject
    public DropView(SavedViews views) {
        this.views = views;
    }

    /**
     * @return the view as it was
     * @throws NotFound for a view that isn't there or is another's
     */
    @Transactional
    public SavedView drop(Viewer viewer, long id) {
        SavedView view =
                views.byId(id).filter(v -> v.userId() == viewer.userId()).orElseThrow(() -> new NotFound("view"));
        views.remove(view);
        return view;
    }
}
