package io.trigon.domain.report;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Notices;
import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.TrackingNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How early both sides were warned of shipments that came late, and why they were late. */
@ApplicationScoped
public class WarningRecord {
    private Notices notices;
    private ShipmentReads shipments;

    protected WarningRecord() {}

    @Inject
    public WarningRecord(Notices notices, ShipmentReads shipments) {
        this.notices = notices;
        this.shipments = shipments;
    }

    /** @param medianHours from the first warning to the arrival; null when nobody was warned */
    record Warned(long delaysTold, Double medianHours, Map<String, String> reasons) {
        String reason(ShipmentRow row) {
            return reasons.get(row.trackingNumber());
        }
    }

    Warned of(Viewer viewer, List<ShipmentRow> late) {
        List<Double> hours = new ArrayList<>();
        Map<String, String> reasons = new HashMap<>();
        for (ShipmentRow row : late) {
            Instant told = firstWarning(viewer, row);
            if (told != null && told.isBefore(row.eta().expected())) {
                hours.add(Duration.between(told, row.eta().expected()).toMinutes() / 60.0);
            }
            reasons.put(row.trackingNumber(), reason(viewer, row));
        }
        return new Warned(hours.size(), median(hours), reasons);
    }

    private Instant firstWarning(Viewer viewer, ShipmentRow row) {
        return !viewer.may(Operation.SEE_NOTICES)
                ? null
                : notices.of(viewer, row.trackingNumber()).stream()
                        .filter(n -> n.kind() == Notice.Kind.DELAY)
                        .map(NoticeRow::createdAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    /** The side on which the last reason that was given lies. */
    private String reason(Viewer viewer, ShipmentRow row) {
        return shipments.view(viewer, new TrackingNumber(row.trackingNumber())).stream()
                .flatMap(s -> s.milestones().stream())
                .filter(m -> m.reason() != null && m.side() != null && m.side() != ReasonSide.NONE)
                .map(MilestoneView::side)
                .reduce((a, b) -> b)
                .map(ReasonSide::name)
                .orElse(null);
    }

    private static Double median(List<Double> hours) {
        if (hours.isEmpty()) {
            return null;
        }
        Collections.sort(hours);
        int middle = hours.size() / 2;
        return hours.size() % 2 == 1 ? hours.get(middle) : (hours.get(middle - 1) + hours.get(middle)) / 2;
    }
}
