package io.trigon.persistence.access;

import io.trigon.domain.access.SavedView;
import io.trigon.domain.access.SavedViews;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Views by JPA. */
@ApplicationScoped
public class JpaSavedViews implements SavedViews {
    private EntityManager manager;

    protected JpaSavedViews() {}

    @Inject
    public JpaSavedViews(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public List<SavedView> of(long userId, String page) {
        return manager.createQuery(
                        "select v from SavedView v where v.userId = :user and v.page = :page order by v.name",
                        SavedView.class)
                .setParameter("user", userId)
                .setParameter("page", page)
                .getResultList();
    }

    @Override
    public Optional<SavedView> byId(long id) {
        return Optional.ofNullable(manager.find(SavedView.class, id));
    }

    @Override
    public SavedView add(SavedView view) {
        return Entities.add(manager, view);
    }

    @Override
    public void remove(SavedView view) {
        manager.remove(view);
    }
}
