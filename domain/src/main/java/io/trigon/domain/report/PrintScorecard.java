package io.trigon.domain.report;

import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts;
import io.trigon.domain.exchange.PartnerRecord;
import io.trigon.domain.report.ReportRenderer.ScoreShipment;
import io.trigon.domain.report.ReportRenderer.ScorecardSheet;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.triangle.TriangleReads;
import io.trigon.domain.triangle.TriangleReads.SideView;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Prints how a triangle was served in a period. */
@ApplicationScoped
public class PrintScorecard {
    private static final int MOST_SHIPMENTS = 5000;
    private static final int LONGEST_DAYS = 731;

    /** The period, both days included, in the zone in which days begin. */
    public record Period(LocalDate from, LocalDate to, ZoneId zone) {
        public Period {
            boolean ordered = from != null && to != null && !to.isBefore(from);
            BrokenRule.unless(ordered, "period-reversed", "a period ends on or after the day on which it starts");
            BrokenRule.unless(from.plusDays(LONGEST_DAYS).isAfter(to), "period-too-long", "at most two years");
        }

        /** The last days up to today. */
        public static Period lastDays(int days, ZoneId zone, Clock clock) {
            LocalDate today = LocalDate.now(clock.withZone(zone));
            return new Period(today.minusDays(Math.max(1, days) - 1L), today, zone);
        }

        Instant begin() {
            return from.atStartOfDay(zone).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(zone).toInstant();
        }

        boolean holds(Instant at) {
            LocalDate day = at.atZone(zone).toLocalDate();
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private TriangleReads triangles;
    private ShipmentReads shipments;
    private WarningRecord warnings;
    private Contracts contracts;
    private PartnerRecord partners;
    private ReportRenderer renderer;

    protected PrintScorecard() {}

    @Inject
    public PrintScorecard(
            TriangleReads triangles,
            ShipmentReads shipments,
            WarningRecord warnings,
            Contracts contracts,
            PartnerRecord partners,
            ReportRenderer renderer) {
        this.triangles = triangles;
        this.shipments = shipments;
        this.warnings = warnings;
        this.contracts = contracts;
        this.partners = partners;
        this.renderer = renderer;
    }

    /**
     * A whole file of the format.
     *
     * @throws NotFound when unknown or not the viewer's to see
     */
    public byte[] print(Viewer viewer, long triangleId, Period period, ReportFormat format, Locale language) {
        TriangleView view = triangles.view(viewer, triangleId).orElseThrow(() -> new NotFound("triangle"));
        return renderer.scorecard(sheet(viewer, view, period, language), format, language);
    }

    private ScorecardSheet sheet(Viewer viewer, TriangleView view, Period period, Locale language) {
        DateTimeFormatter times =
                SheetFacts.times(language).toFormatter(language).withZone(period.zone());
        List<ShipmentRow> rows = delivered(viewer, view.row().id(), period);
        List<ShipmentRow> late = rows.stream().filter(PrintScorecard::isLate).toList();
        var warned = warnings.of(viewer, late);
        long onTime = rows.size() - late.size();
        SideView shipper = view.row().shipper();
        SideView consignee = view.row().consignee();
        return new ScorecardSheet(
                shipper.company(),
                consignee.company(),
                name(shipper.standing()),
                name(consignee.standing()),
                name(shipper.health()),
                name(consignee.health()),
                period.from(),
                period.to(),
                period.zone(),
                rows.size(),
                onTime,
                rows.isEmpty() ? null : (double) onTime / rows.size(),
                promisedShare(view),
                view.figures().medianTransitHours(),
                warned.delaysTold(),
                warned.medianHours(),
                ScoreMonths.of(rows, period.zone()),
                rows.stream().map(r -> line(r, times, warned.reason(r))).toList(),
                partners.ofTriangle(view.row().id(), period.begin(), period.end()));
    }

    /** The most that an active contract with either side promises; null when none does. */
    private Double promisedShare(TriangleView view) {
        return view.contracts().stream()
                .filter(row -> ContractState.ACTIVE.name().equals(row.state()))
                .flatMap(row -> contracts.byNumber(row.number()).stream())
                .map(Contract::onTimePercent)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(percent -> percent.doubleValue() / 100)
                .orElse(null);
    }

    private List<ShipmentRow> delivered(Viewer viewer, long triangleId, Period period) {
        var filter = new ShipmentReads.Filter(null, ShipmentStatus.DELIVERED, null, null, triangleId, null);
        List<ShipmentRow> rows = new ArrayList<>();
        int offset = 0;
        PageOf<ShipmentRow> page;
        do {
            page = shipments.list(viewer, filter, new Paging("-booked", offset, Paging.MOST));
            page.rows().stream()
                    .filter(r -> r.eta() != null && r.eta().expected() != null)
                    .filter(r -> period.holds(r.eta().expected()))
                    .forEach(rows::add);
            offset += page.rows().size();
        } while (page.hasMore() && offset < MOST_SHIPMENTS);
        return rows;
    }

    static boolean isLate(ShipmentRow row) {
        return row.eta().lateByMinutes() != null && row.eta().lateByMinutes() > 0;
    }

    private static ScoreShipment line(ShipmentRow row, DateTimeFormatter times, String reason) {
        return new ScoreShipment(
                row.trackingNumber(),
                row.reference(),
                time(row.eta().expected(), times),
                time(row.eta().promised(), times),
                row.eta().lateByMinutes(),
                reason);
    }

    private static String time(Instant at, DateTimeFormatter times) {
        return at == null ? "" : times.format(at);
    }

    private static String name(Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
