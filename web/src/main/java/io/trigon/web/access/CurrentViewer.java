package io.trigon.web.access;

import io.trigon.domain.access.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks in this request; set once by {@link ViewerFilter}. */
@RequestScoped
public class CurrentViewer {
    private Viewer viewer;

    void set(Viewer viewer) {
        this.viewer = viewer;
    }

    public Optional<Viewer> find() {
        return Optional.ofNullable(viewer);
    }

    /** The viewer; behind a {@link Door} there is always one. */
    public Viewer get() {
        if (viewer == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return viewer;
    }
}
