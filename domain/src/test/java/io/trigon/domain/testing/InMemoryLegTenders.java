package io.trigon.domain.testing;

import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.LegTenders;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Offers to carriers in a list. */
public final class InMemoryLegTenders implements LegTenders {
    private final List<LegTender> rows = new CopyOnWriteArrayList<>();

    @Override
    public LegTender add(LegTender tender) {
        rows.add(Ids.give(tender));
        return tender;
    }

    @Override
    public Optional<LegTender> byId(long id) {
        return rows.stream().filter(t -> t.id() == id).findFirst();
    }

    @Override
    public Optional<LegTender> byNumber(String number) {
        return rows.stream().filter(t -> t.number().equals(number)).findFirst();
    }

    @Override
    public Optional<LegTender> lock(String number) {
        return byNumber(number);
    }

    @Override
    public List<LegTender> of(long shipmentId) {
        return rows.stream().filter(t -> t.shipment().id() == shipmentId).toList();
    }
}
