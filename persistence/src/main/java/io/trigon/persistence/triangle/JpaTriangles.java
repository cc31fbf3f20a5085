package io.trigon.persistence.triangle;

import io.trigon.domain.triangle.Triangle;
import io.trigon.domain.triangle.Triangles;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Triangles by JPA. */
@ApplicationScoped
public class JpaTriangles implements Triangles {

    private EntityManager manager;

    protected JpaTriangles() {}

    @Inject
    public JpaTriangles(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public Triangle add(Triangle triangle) {
        return Entities.add(manager, triangle);
    }

    @Override
    public Optional<Triangle> byId(long id) {
        return Optional.ofNullable(manager.find(Triangle.class, id));
    }

    @Override
    public Optional<Triangle> between(long shipperId, long consigneeId) {
        return Entities.first(manager.createQuery(
                        "select t from Triangle t where t.shipper.id = :shipper and t.consignee.id = :consignee",
                        Triangle.class)
                .setParameter("shipper", shipperId)
                .setParameter("consignee", consigneeId));
    }

    @Override
    public List<Triangle> ofCompany(long companyId) {
        return manager.createQuery(
                        "select t from Triangle t where t.shipper.id = :company or t.consignee.id = :company"
                                + " order by t.id",
                        Triangle.class)
                .setParameter("company", companyId)
                .getResultList();
    }
}
