package io.trigon.web.shipment;

import io.trigon.domain.access.Operation;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Notices;
import io.trigon.domain.care.TaskInbox;
import io.trigon.domain.care.TrackingLink;
import io.trigon.domain.contract.FreightBills;
import io.trigon.domain.contract.invoice.SeeInvoicing;
import io.trigon.domain.exchange.DeclineBooking;
import io.trigon.domain.exchange.FindLegTenders;
import io.trigon.domain.exchange.FindLegTenders.LegTenderView;
import io.trigon.domain.exchange.InboundMessages;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.Announcements;
import io.trigon.domain.shipment.LabelUnits;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.domain.tracking.ExplainForecast;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.ForecastWhy;
import io.trigon.domain.tracking.Positions;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.shipment.ShipmentPage.Document;
import io.trigon.web.shipment.ShipmentPage.Rights;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Brings together what the page of a shipment shows; each part only as far as the viewer may see it. */
@ApplicationScoped
public class ShipmentPageFiller {
    private static final int WIDE = 1120;
    private static final int NARROW = 340;
    private static final Paging SOME = Paging.first(50);

    private Notices notices;
    private TaskInbox tasks;
    private InboundMessages messages;
    private Positions positions;
    private ExplainForecast explain;
    private Announcements announcements;
    private FreightBills bills;
    private SeeInvoicing invoicing;
    private FindLegTenders legs;
    private DeclineBooking declineBooking;
    private LabelUnits labels;
    private Clock clock;
    private Optional<String> tiles;

    protected ShipmentPageFiller() {}

    @Inject
    ShipmentPageFiller(
            Notices notices,
            TaskInbox tasks,
            InboundMessages messages,
            Positions positions,
            ExplainForecast explain,
            Announcements announcements,
            FreightBills bills,
            SeeInvoicing invoicing,
            FindLegTenders legs,
            DeclineBooking declineBooking,
            LabelUnits labels,
            Clock clock,
            @ConfigProperty(name = "trigon.map.tiles") Optional<String> tiles) {
        this.notices = notices;
        this.tasks = tasks;
        this.messages = messages;
        this.positions = positions;
        this.explain = explain;
        this.announcements = announcements;
        this.bills = bills;
        this.invoicing = invoicing;
        this.legs = legs;
        this.declineBooking = declineBooking;
        this.labels = labels;
        this.clock = clock;
        this.tiles = tiles;
    }

    ShipmentPage fill(Viewer viewer, ShipmentView s) {
        StopView to = last(s, StopKind.DELIVERY);
        StopView from = last(s, StopKind.PICKUP);
        ZoneId zone = to == null || to.zone() == null ? ZoneOffset.UTC : ZoneId.of(to.zone());
        Rights rights = rights(viewer, s);
        return new ShipmentPage(
                s,
                zone,
                name(s, SideRole.SHIPPER) + " → " + name(s, SideRole.CONSIGNEE),
                city(from) + " – " + city(to),
                side(s, SideRole.SHIPPER),
                side(s, SideRole.CONSIGNEE),
                line(s, to, zone, WIDE),
                line(s, to, zone, NARROW),
                whyOf(s),
                newestFirst(s.milestones()),
                latestMovement(s.milestones()),
                at(s, MilestoneCode.DELIVERED),
                positions.latestOf(s.id()).map(Fix::at).orElse(null),
                viewer.may(Operation.SEE_NOTICES) ? told(viewer, s) : List.of(),
                viewer.may(Operation.SEE_TASKS) ? tasksOf(viewer, s) : List.of(),
                viewer.may(Operation.SEE_RAW_MESSAGES) ? messagesOf(s) : List.of(),
                documents(viewer, s),
                TrackingLink.path(s.trackingNumber(), s.linkSecret()),
                Arrays.stream(MilestoneCode.values())
                        .filter(c -> c != MilestoneCode.BOOKED && !c.isAhead())
                        .toList(),
                LocalDateTime.ofInstant(clock.instant(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                rights,
                viewer.may(Operation.TENDER_LEG) ? legsOf(viewer, s) : null,
                tiles.orElse(null),
                announcements.of(viewer, new TrackingNumber(s.trackingNumber())),
                viewer.may(Operation.SEE_FREIGHT_BILLS) ? bills.about(s.trackingNumber()) : List.of(),
                viewer.may(Operation.SEE_INVOICES)
                        ? invoicing.of(viewer, new TrackingNumber(s.trackingNumber()))
                        : new SeeInvoicing.Invoicing(List.of(), null, null));
    }

    private ShipmentPage.Legs legsOf(Viewer viewer, ShipmentView s) {
        List<LegTenderView> offers = legs.of(viewer, new TrackingNumber(s.trackingNumber()));
        boolean free = !s.status().isFinal()
                && offers.stream().noneMatch(o -> o.state().binds());
        return new ShipmentPage.Legs(offers, legs.carriers(), free);
    }

    private Rights rights(Viewer viewer, ShipmentView s) {
        boolean delivered = s.status() == ShipmentStatus.DELIVERED && s.proof() == null;
        boolean proof = delivered && viewer.may(Operation.RECORD_PROOF);
        boolean open = !s.status().isFinal();
        return new Rights(
                viewer.isStaff(),
                viewer.may(Operation.RECORD_MILESTONE),
                proof,
                open && viewer.may(Operation.TIE_DEVICE),
                open
                        && viewer.may(Operation.DECLINE_BOOKING)
                        && declineBooking.isPossible(viewer, new TrackingNumber(s.trackingNumber())),
                open && viewer.may(Operation.LABEL_UNIT) && labels.isAble() && isBare(s));
    }

    private static boolean isBare(ShipmentView s) {
        return s.units().stream().anyMatch(unit -> unit.sscc() == null);
    }

    /** The newest first. */
    private List<Notices.NoticeRow> told(Viewer viewer, ShipmentView s) {
        List<Notices.NoticeRow> told = new ArrayList<>(notices.of(viewer, s.trackingNumber()));
        Collections.reverse(told);
        return told;
    }

    private List<TaskInbox.TaskRow> tasksOf(Viewer viewer, ShipmentView s) {
        return tasks.list(viewer, new TaskInbox.Filter(null, null, null, s.trackingNumber()), SOME)
                .rows();
    }

    private List<InboundRow> messagesOf(ShipmentView s) {
        return messages.about(s.trackingNumber(), SOME.limit());
    }

    private static List<Document> documents(Viewer viewer, ShipmentView s) {
        List<Document> documents = new ArrayList<>();
        String base = "/app/shipments/" + s.trackingNumber() + "/";
        if (viewer.may(Operation.PRINT_PROOF) && s.status() == ShipmentStatus.DELIVERED) {
            documents.add(new Document(base + "proof.pdf", "document.proof", ""));
        }
        if (viewer.may(Operation.PRINT_LABEL) && !s.units().isEmpty()) {
            String units = String.valueOf(s.units().size());
            documents.add(new Document(base + "label.pdf", "document.label", units));
            documents.add(new Document(base + "labels.zip", "document.pictures", units));
        }
        return documents;
    }

    private ForecastWhy whyOf(ShipmentView s) {
        return s.status().isFinal()
                ? null
                : explain.explain(new TrackingNumber(s.trackingNumber()))
                        .map(ExplainForecast.Explained::why)
                        .orElse(null);
    }

    private ForecastLine line(ShipmentView s, StopView to, ZoneId zone, int width) {
        Eta eta = s.eta();
        if (eta == null || eta.expected() == null || s.status().isFinal()) {
            return null;
        }
        boolean late = eta.lateByMinutes() != null && eta.lateByMinutes() > 0;
        String tone = !late ? "ok" : s.delayOpen() ? "bad" : "watch";
        Instant windowFrom = to == null ? null : to.from();
        var times = new ForecastLine.Times(eta.earliest(), eta.expected(), eta.latest(), windowFrom, eta.promised());
        return ForecastLine.of(times, zone, clock.instant(), tone, width);
    }

    private static List<MilestoneView> newestFirst(List<MilestoneView> milestones) {
        return milestones.stream()
                .sorted(Comparator.comparing(MilestoneView::at)
                        .thenComparing(MilestoneView::id)
                        .reversed())
                .toList();
    }

    private static Long latestMovement(List<MilestoneView> milestones) {
        return newestFirst(milestones).stream()
                .filter(m -> m.code().isMovement() && m.doubt() == null)
                .map(MilestoneView::id)
                .findFirst()
                .orElse(null);
    }

    private static Instant at(ShipmentView s, MilestoneCode code) {
        return newestFirst(s.milestones()).stream()
                .filter(m -> m.code() == code && m.doubt() == null)
                .map(MilestoneView::at)
                .findFirst()
                .orElse(null);
    }

    private static StopView last(ShipmentView s, StopKind kind) {
        return s.stops().stream()
                .filter(x -> x.kind() == kind)
                .reduce((a, b) -> b)
                .orElse(null);
    }

    private static SideCard side(ShipmentView s, SideRole role) {
        return s.sides().stream().filter(x -> x.role() == role).findFirst().orElse(null);
    }

    private static String name(ShipmentView s, SideRole role) {
        SideCard side = side(s, role);
        return side == null ? "" : side.company();
    }

    private static String city(StopView stop) {
        return stop == null || stop.city() == null ? "?" : stop.city();
    }
}
