package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.LaneTrip;
import io.trigon.domain.tracking.LaneTrips;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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
    public void keep(List<LaneTrip> trips) {
        Entities.addAll(manager, trips);
    }

    @Override
    public Set<Long> taught(Collection<Long> shipmentIds) {
        return Set.copyOf(Entities.among(shipmentIds, some -> manager.createQuery(
                        "select t.shipmentId from LaneTrip t where t.shipmentId in :ids", Long.class)
                .setParameter("ids", some)
                .setFlushMode(FlushModeType.COMMIT))); // what is added is written at once
    }

    @Override
    public List<LaneTrip> lastOn(String lane, int limit) {
        return manager.createQuery(
                        "select t from LaneTrip t where t.lane = :lane order by t.arrivedAt desc, t.id desc",
                        LaneTrip.class)
                .setParameter("lane", lane)
                .setMaxResults(limit)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    @Override
    public List<LaneTrip> last(int limit) {
        return manager.createQuery("select t from LaneTrip t order by t.arrivedAt desc, t.id desc", LaneTrip.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
