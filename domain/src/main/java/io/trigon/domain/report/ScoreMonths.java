package io.trigon.domain.report;

import io.trigon.domain.report.ReportRenderer.ScoreMonth;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Deliveries by month, the oldest first. */
final class ScoreMonths {
    private ScoreMonths() {}

    static List<ScoreMonth> of(List<ShipmentRow> delivered, ZoneId zone) {
        Map<YearMonth, long[]> months = new TreeMap<>();
        for (ShipmentRow row : delivered) {
            YearMonth month = YearMonth.from(row.eta().expected().atZone(zone));
            long[] counts = months.computeIfAbsent(month, m -> new long[2]);
            counts[0]++;
            counts[1] += PrintScorecard.isLate(row) ? 1 : 0;
        }
        return months.entrySet().stream()
                .map(e -> new ScoreMonth(e.getKey().toString(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }
}
