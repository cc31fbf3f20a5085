package io.trigon.persistence.shipment;

import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.StopKind;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of one page show of their shipments' stops and references: two queries, however many rows. */
@Dependent
public class RowTrimmings {

    private static final String STOPS =
            """
            select p.shipment_id, p.kind, p.zone, i.city, i.name from stop p left join site i on i.id = p.site_id
            where p.shipment_id in""";

    private static final String REFERENCES =
            "select shipment_id, qualifier, ref_value from shipment_reference where shipment_id in";

    private record Halt(long shipmentId, StopKind kind, String zone, String city) {}

    private record Ref(long shipmentId, String qualifier, String value) {
        int rank() {
            return Reference.rankOf(qualifier);
        }
    }

    private final Reads reads;

    @Inject
    public RowTrimmings(Reads reads) {
        this.reads = reads;
    }

    List<ShipmentRow> complete(List<ShipmentList.Bare> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        List<Long> ids = bare.stream().map(ShipmentList.Bare::id).toList();
        Map<Long, Halt> from = new HashMap<>();
        Map<Long, Halt> to = new HashMap<>();
        halts(ids).forEach(halt -> {
            if (halt.kind() == StopKind.PICKUP) {
                from.putIfAbsent(halt.shipmentId(), halt);
            } else {
                to.put(halt.shipmentId(), halt);
            }
        });
        Map<Long, Ref> references = references(ids);
        return bare.stream()
                .map(b -> complete(b.row(), from.get(b.id()), to.get(b.id()), references.get(b.id())))
                .toList();
    }

    private List<Halt> halts(List<Long> ids) {
        return reads.list(Sql.of(STOPS).in(ids).and("order by p.shipment_id, p.stop_no"), row -> {
            String city = row.text("city");
            return new Halt(
                    row.number("shipment_id"),
                    row.oneOf(StopKind.class, "kind"),
                    row.text("zone"),
                    city == null ? row.text("name") : city);
        });
    }

    private Map<Long, Ref> references(List<Long> ids) {
        Map<Long, Ref> best = new HashMap<>();
        reads
                .list(
                        Sql.of(REFERENCES).in(ids),
                        row -> new Ref(row.number("shipment_id"), row.text("qualifier"), row.text("ref_value")))
                .stream()
                .sorted(Comparator.comparingInt(Ref::rank)
                        .thenComparing(Ref::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .forEach(ref -> best.putIfAbsent(ref.shipmentId(), ref));
        return best;
    }

    private static ShipmentRow complete(ShipmentRow row, Halt from, Halt to, Ref reference) {
        return new ShipmentRow(
                row.trackingNumber(),
                row.status(),
                row.trouble(),
                reference == null ? null : reference.value(),
                row.triangleId(),
                row.shipper(),
                row.consignee(),
                from == null ? null : from.city(),
                to == null ? null : to.city(),
                to == null ? null : to.zone(),
                row.bookedAt(),
                row.mode(),
                row.eta(),
                row.delayOpen());
    }
}
