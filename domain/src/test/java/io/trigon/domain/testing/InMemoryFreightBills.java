package io.trigon.domain.testing;

import io.trigon.domain.contract.AgreedFreight;
import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.contract.FreightPrice;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Bills and agreed prices as lists. */
public final class InMemoryFreightBills implements FreightBills {
    private final List<FreightBill> rows = new CopyOnWriteArrayList<>();
    private final PriceList prices = new PriceList();

    public AgreedFreight agreed() {
        return prices;
    }

    @Override
    public FreightBill add(FreightBill bill) {
        rows.add(Ids.give(bill));
        return bill;
    }

    @Override
    public Optional<FreightBill> lock(long id) {
        return rows.stream().filter(b -> b.id() == id).findFirst();
    }

    @Override
    public Optional<FreightBill> byNumber(long carrierId, String number) {
        return rows.stream()
                .filter(b -> b.carrier().id() == carrierId && b.number().equals(number))
                .findFirst();
    }

    @Override
    public List<FreightBill> of(long shipmentId) {
        return rows.stream()
                .filter(b -> b.shipment().id() == shipmentId && b.state() != FreightBill.State.REFUSED)
                .toList();
    }

    @Override
    public Optional<BillView> view(long id) {
        return lock(id).map(b -> new BillView(
                row(b),
                b.lines().stream()
                        .map(l -> new LineView(
                                l.code(), l.description(), l.amount().toPlainString()))
                        .toList(),
                b.inboundMessageId(),
                b.evidence(),
                b.decidedBy(),
                b.decidedAt()));
    }

    @Override
    public List<BillRow> about(String trackingNumber) {
        return rows.stream()
                .map(InMemoryFreightBills::row)
                .filter(b -> b.trackingNumber().equals(trackingNumber))
                .toList();
    }

    @Override
    public PageOf<BillRow> list(Filter filter, Paging paging) {
        List<BillRow> found = rows.stream()
                .filter(b -> filter.state() == null || b.state() == filter.state())
                .map(InMemoryFreightBills::row)
                .toList();
        return new PageOf<>(
                found.stream().skip(paging.offset()).limit(paging.limit()).toList(),
                found.size(),
                paging.offset(),
                paging.limit());
    }

    private static BillRow row(FreightBill b) {
        return new BillRow(
                b.id(),
                b.number(),
                b.carrier().id(),
                b.carrier().name(),
                b.shipment().trackingNumber().value(),
                b.total().amount().toPlainString(),
                b.total().currency(),
                b.billedOn(),
                b.dueOn(),
                b.state(),
                b.disputes(),
                b.receivedAt());
    }

    private static final class PriceList implements AgreedFreight {
        private final List<FreightPrice> rows = new CopyOnWriteArrayList<>();

        @Override
        public FreightPrice add(FreightPrice price) {
            rows.add(Ids.give(price));
            return price;
        }

        @Override
        public Optional<FreightPrice> with(long carrierId, long shipmentId) {
            return rows.stream()
                    .filter(p -> p.carrier().id() == carrierId && p.shipment().id() == shipmentId)
                    .findFirst();
        }
    }
}
