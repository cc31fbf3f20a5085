package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.LaneTrip;
import io.trigon.domain.tracking.LaneTrips;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finished trips by JPA. */
@ApplicationScoped
public class JpaLaneTrips implements LaneTrips {

    private EntityManager manager;

    protected JpaLaneTrips() {}

    @Inject
    public JpaLaneTrips(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public LaneTrip add(LaneTrip trip) {
        return Entities.add(manager, trip);
    }

    @Override
    public boolean has(long shipmentId) {
        long n = manager.createQuery("select count(t) from LaneTrip t where t.shipmentId = :shipment", Long.class)
                .setParameter("shipment", shipmentId)
                .getSingleResult();
        return n > 0;
    }

    @Override
    public List<LaneTrip> lastOn(String lane, int limit) {
        return manager.createQuery(
                        "select t from LaneTrip t where t.lane = :lane order by t.arrivedAt desc, t.id desc",
                        LaneTrip.class)
                .setParameter("lane", lane)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public List<LaneTrip> last(int limit) {
        return manager.createQuery("select t from LaneTrip t order by t.arrivedAt desc, t.id desc", LaneTrip.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
