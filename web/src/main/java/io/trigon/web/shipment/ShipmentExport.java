package io.trigon.web.shipment;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The list of shipments as CSV (RFC 4180, UTF-8); times in UTC. A cell never reads as a formula. */
@ApplicationScoped
class ShipmentExport {
    private static final int MOST_ROWS = 20_000;

    private ShipmentReads shipments;

    protected ShipmentExport() {}

    @Inject
    ShipmentExport(ShipmentReads shipments) {
        this.shipments = shipments;
    }

    String csv(Viewer viewer, ShipmentQuery query) {
        StringBuilder csv = new StringBuilder();
        line(
                csv,
                List.of(
                        "tracking_number",
                        "reference",
                        "status",
                        "shipper",
                        "consignee",
                        "origin",
                        "destination",
                        "booked_at",
                        "mode",
                        "expected",
                        "promised",
                        "late_by_minutes"));
        int offset = 0;
        PageOf<ShipmentRow> page;
        do {
            page = shipments.list(viewer, query.filter(), query.whole(offset));
            page.rows().forEach(row -> line(csv, cells(row)));
            offset += page.rows().size();
        } while (page.hasMore() && !page.rows().isEmpty() && offset < MOST_ROWS);
        return csv.toString();
    }

    private static List<String> cells(ShipmentRow row) {
        Eta eta = row.eta();
        return List.of(
                row.trackingNumber(),
                text(row.reference()),
                row.status().name(),
                text(row.shipper()),
                text(row.consignee()),
                text(row.originCity()),
                text(row.destinationCity()),
                text(row.bookedAt()),
                text(row.mode()),
                eta == null ? "" : text(eta.expected()),
                eta == null ? "" : text(eta.promised()),
                eta == null ? "" : text(eta.lateByMinutes()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(",", cells.stream().map(ShipmentExport::cell).toList()))
                .append("\r\n");
    }

    /** Quoted when it must be; what a spreadsheet would compute is led in by an apostrophe. */
    static String cell(String value) {
        boolean number = value.matches("-?\\d+");
        boolean formula = !number && !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
