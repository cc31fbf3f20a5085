package io.trigon.domain.testing;

import io.trigon.domain.triangle.ServiceRecord;
import io.trigon.domain.triangle.Triangle;
import io.trigon.domain.triangle.Triangles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Triangles in a list; their service record is what a test says it is. */
public final class InMemoryTriangles implements Triangles, ServiceRecord {
    private final List<Triangle> rows = new CopyOnWriteArrayList<>();
    private Counts record = new Counts(0, 0, 0);

    public void served(long delivered, long late, long openDelays) {
        record = new Counts(delivered, late, openDelays);
    }

    @Override
    public Triangle add(Triangle triangle) {
        rows.add(Ids.give(triangle));
        return triangle;
    }

    @Override
    public Optional<Triangle> byId(long id) {
        return rows.stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public Optional<Triangle> between(long shipperId, long consigneeId) {
        return rows.stream()
                .filter(t -> t.shipper().id() == shipperId && t.consignee().id() == consigneeId)
                .findFirst();
    }

    @Override
    public List<Triangle> ofCompany(long companyId) {
        return rows.stream()
                .filter(t -> t.shipper().id() == companyId || t.consignee().id() == companyId)
                .toList();
    }

    @Override
    public Counts of(long triangleId, Instant since) {
        return record;
    }
}
