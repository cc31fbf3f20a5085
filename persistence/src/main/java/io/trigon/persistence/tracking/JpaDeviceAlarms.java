package io.trigon.persistence.tracking;

import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.DeviceAlarms;
import io.trigon.persistence.shared.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Alarms by JPA. */
@ApplicationScoped
public class JpaDeviceAlarms implements DeviceAlarms {

    private EntityManager manager;

    protected JpaDeviceAlarms() {}

    @Inject
    public JpaDeviceAlarms(EntityManager manager) {
        this.manager = manager;
    }

    @Override
    public DeviceAlarm add(DeviceAlarm alarm) {
        return Entities.add(manager, alarm);
    }

    @Override
    public boolean isKnown(String device, String kind, Instant from, Instant until) {
        return manager.createQuery(
                                "select count(a) from DeviceAlarm a where a.device = :device and a.kind = :kind"
                                        + " and a.at >= :from and a.at < :until",
                                Long.class)
                        .setParameter("device", device)
                        .setParameter("kind", kind)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getSingleResult()
                > 0;
    }

    @Override
    public int forget(Instant before) {
        return manager.createQuery("delete from DeviceAlarm a where a.at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public List<DeviceAlarm> lastOf(String device, int limit) {
        return manager.createQuery(
                        "select a from DeviceAlarm a where a.device = :device order by a.at desc, a.id desc",
                        DeviceAlarm.class)
                .setParameter("device", device)
                .setMaxResults(limit)
                .getResultList();
    }
}
