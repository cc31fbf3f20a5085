package io.trigon.web.shipment;

import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.contract.invoice.SeeInvoicing.Invoicing;
import io.trigon.domain.exchange.FindLegTenders.Carrier;
import io.trigon.domain.exchange.FindLegTenders.LegTenderView;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.shipment.Announcements.AnnouncementView;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.tracking.ForecastWhy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One shipment.
 *
 * @param zone of the place of delivery
 * @param title who sends to whom
 * @param way from which city to which
 * @param wide the forecast drawn for a wide page, null without a forecast
 * @param why what the forecast was reckoned from; null when it was not, or all is over
 * @param milestones newest first
 * @param latestMovement id of the milestone that moved it last, null before the first
 * @param lastFix when a device was heard last, null when never
 * @param codes what a person may report
 * @param localNow now in the zone of delivery, as a form field of the browser takes it
 * @param tiles URL pattern of the map tiles; null for none
 * @param bills of the carrier; empty for whoever may not know
 * @param invoicing what its payer was asked, and is to be; empty for whoever may not know
 */
public record ShipmentPage(
        ShipmentView shipment,
        ZoneId zone,
        String title,
        String way,
        SideCard shipper,
        SideCard consignee,
        ForecastLine wide,
        ForecastLine narrow,
        ForecastWhy why,
        List<MilestoneView> milestones,
        Long latestMovement,
        Instant deliveredAt,
        Instant lastFix,
        List<NoticeRow> notices,
        List<TaskRow> tasks,
        List<InboundRow> messages,
        List<Document> documents,
        String trackingLink,
        List<MilestoneCode> codes,
        String localNow,
        Rights rights,
        Legs legs,
        String tiles,
        List<AnnouncementView> announcements,
        List<BillRow> bills,
        Invoicing invoicing) {

    /** Offers to carriers, newest first, and whom it may be offered to; null when they are none of the viewer's business. */
    public record Legs(List<LegTenderView> offers, List<Carrier> carriers, boolean mayOffer) {}

    /** A file to be had: its text key with one argument. */
    public record Document(String path, String key, String arg) {}

    /** What the viewer may do here. */
    public record Rights(
            boolean staff, boolean milestone, boolean proof, boolean device, boolean decline, boolean label) {
        public boolean any() {
            return milestone || proof || device;
        }
    }

    /** Of the first stop: what happened before the goods left is local to there. */
    public ZoneId originZone() {
        return shipment.stops().isEmpty()
                ? zone
                : ZoneId.of(shipment.stops().get(0).zone());
    }

    /** The address of a stop in one line. */
    public String address(StopView stop) {
        String town = Stream.of(stop.postalCode(), stop.city())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return Stream.of(stop.street(), town, stop.region(), stop.country())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
