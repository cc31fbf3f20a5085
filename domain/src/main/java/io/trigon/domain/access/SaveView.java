package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps a view of a list for oneself; one of the same name is replaced. */
@ApplicationScoped
public class SaveView {
    private static final int MOST = 30;

    private SavedViews views;

    protected SaveView() {}

    @Inject
    public SaveView(SavedViews views) {
        this.views = views;
    }

    /** @throws BrokenRule {@code view-page}, {@code view-name}, {@code view-query}, {@code view-too-many} */
    @Transactional
    public SavedView save(Viewer viewer, String page, String name, String query) {
        SavedView wanted = new SavedView(viewer.userId(), page, name, query);
        List<SavedView> own = views.of(viewer.userId(), page);
        for (SavedView view : own) {
            if (view.name().equalsIgnoreCase(wanted.name())) {
                view.shows(query);
                return view;
            }
        }
        BrokenRule.unless(own.size() < MOST, "view-too-many", "a person has at most " + MOST + " views of a list");
        return views.add(wanted);
    }
}
