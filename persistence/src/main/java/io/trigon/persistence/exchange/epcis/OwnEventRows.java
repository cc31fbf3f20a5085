package io.trigon.persistence.exchange.epcis;

import io.trigon.domain.exchange.epcis.OwnEvent;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.persistence.shared.Reads;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Milestones with what makes events of them: units, places, bills of lading. */
final class OwnEventRows {
    private static final String ROWS =
            """
            select m.id, s.id as shipment_id, s.tracking_number, m.code, m.happened_at, m.received_at, p.zone, c.gln,
                   o.gln as shipper_gln
            from milestone m join shipment s on s.id = m.shipment_id
            join company o on o.id = s.shipper_id
            left join stop p on p.shipment_id = s.id and p.stop_no = m.stop_no
            left join site i on i.id = p.site_id left join company c on c.id = i.company_id
            where m.id in""";

    private record Found(long shipment, OwnEvent event, String shipperGln) {}

    private record Said(long shipment, String text) {}

    private final Reads reads;

    OwnEventRows(Reads reads) {
        this.reads = reads;
    }

    List<OwnEvent> of(Collection<Long> milestones) {
        List<Found> found = reads.list(Sql.of(ROWS).in(milestones), OwnEventRows::found);
        List<Long> shipments = found.stream().map(Found::shipment).distinct().toList();
        Map<Long, List<String>> units = said(
                shipments,
                "select u.shipment_id, u.sscc as text from handling_unit u where u.sscc is not null and u.shipment_id in");
        Map<Long, List<String>> bills = said(
                shipments,
                "select r.shipment_id, r.ref_value as text from shipment_reference r where r.qualifier = 'BM' and r.shipment_id in");
        return found.stream()
                .map(f -> whole(
                        f,
                        units.getOrDefault(f.shipment(), List.of()),
                        f.shipperGln() == null ? List.of() : bills.getOrDefault(f.shipment(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> said(List<Long> shipments, String query) {
        if (shipments.isEmpty()) {
            return Map.of();
        }
        return reads
                .list(Sql.of(query).in(shipments), row -> new Said(row.number("shipment_id"), row.text("text")))
                .stream()
                .collect(Collectors.groupingBy(Said::shipment, Collectors.mapping(Said::text, Collectors.toList())));
    }

    private static OwnEvent whole(Found found, List<String> units, List<String> bills) {
        OwnEvent e = found.event();
        return new OwnEvent(
                e.id(),
                e.trackingNumber(),
                e.code(),
                e.at(),
                e.recordedAt(),
                e.zone(),
                null,
                null,
                units.stream().distinct().sorted().toList(),
                e.gln(),
                bills.stream()
                        .distinct()
                        .sorted()
                        .map(bill -> new OwnEvent.Bill(found.shipperGln(), bill))
                        .toList());
    }

    private static Found found(Row row) throws SQLException {
        String zone = row.text("zone");
        OwnEvent event = new OwnEvent(
                row.number("id"),
                row.text("tracking_number"),
                row.oneOf(MilestoneCode.class, "code"),
                row.instant("happened_at"),
                row.instant("received_at"),
                zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
                null,
                null,
                List.of(),
                row.text("gln"),
                List.of());
        return new Found(row.number("shipment_id"), event, row.text("shipper_gln"));
    }
}
