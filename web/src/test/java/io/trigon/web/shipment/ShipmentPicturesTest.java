package io.trigon.web.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.care.Task;
import io.trigon.domain.contract.FreightBill;
import io.trigon.domain.contract.FreightBills.BillRow;
import io.trigon.domain.exchange.FindLegTenders;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.LegTender;
import io.trigon.domain.exchange.LegTenderStep;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.PageOf;
import io.trigon.domain.shipment.Announcements.AnnouncedUnitView;
import io.trigon.domain.shipment.Announcements.AnnouncementView;
import io.trigon.domain.shipment.Announcements.ItemView;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentReads.Counts;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.tracking.ForecastWhy;
import io.trigon.domain.tracking.RoadDistances;
import io.trigon.domain.tracking.driving.DrivingRules;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.contract.InvoiceSamples;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShipmentPicturesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void theListSaysWhatIsLate() {
        var list = new ShipmentList(
                new PageOf<>(Samples.rows(), 61, 0, 25), new Counts(23, 2, 4), "", "", Samples.views("shipments"));
        String html = Pictures.take("shipments", new Page("shipment/list", list));
        assertThat(html).contains("2 h 10 min late").contains("In time").contains("1–5 of 61");
    }

    @Test
    void anEmptyListSaysHowToGetTheFirstRow() {
        var list = new ShipmentList(
                new PageOf<>(List.of(), 0, 0, 25), new Counts(0, 0, 0), "", "", Samples.views("shipments"));
        assertThat(Pictures.take("shipments-empty", new Page("shipment/list", list)))
                .contains("exchange folder");
    }

    @Test
    void theShipmentPageAnswersFirstWhenItComes() {
        assertThat(Pictures.take("shipment", new Page("shipment/page", page()), "/app/shipments/TG4K7Q2M9XW3ABD"))
                .contains("later than promised")
                .contains("class=\"range bad\"")
                .contains("Notice ASN-880", "306141411234570006", "24 EA Canned peas · 4500500001")
                .contains("INV-1001", "The charges don’t add up to the total")
                .contains("Awaiting an answer")
                .contains("no trucks")
                .contains(
                        "801 km are left",
                        "641 km as the crow flies, times 1.25",
                        "11 h at the wheel, at 72 km an hour")
                .contains("Driving times of the EU and the AETR", "Breaks: 1, 45 min together", "Daily rests: 1, 11 h")
                .contains("Weekly rests: 1, 1 d together")
                .contains("14 earlier trips on DE → AT took 93")
                .contains("about Friday 16:00 local time", "18% longer than at other hours")
                .contains("3 on that weekday, 9 on such days, 11 on any day", "240 trips of other lanes")
                .contains("GMT+")
                .doesNotContain("style=");
    }

    private static final AnnouncementView ANNOUNCED = new AnnouncementView(
            3,
            "ASN-880",
            "NORDWERK",
            Samples.in(-60),
            Samples.in(-90),
            Samples.in(600),
            null,
            42L,
            "BSN*00*ASN-880",
            List.of(new AnnouncedUnitView(
                    "306141411234570006",
                    "PLT94",
                    1,
                    "1000",
                    "LBR",
                    List.of(new ItemView("061414100123", "24", "EA", "Canned peas", "4500500001")))));

    private static final BillRow BILL = new BillRow(
            7,
            "INV-1001",
            5,
            "Acme Carriers",
            "TG4K7Q2M9XW3ABD",
            "1234.5",
            "USD",
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 4, 4),
            FreightBill.State.DISPUTED,
            Set.of(FreightBill.Dispute.SUM_DIFFERS),
            Samples.in(-30));

    private static final ForecastWhy WHY = new ForecastWhy(
            new ForecastWhy.Remaining(801_000, 640_800, RoadDistances.Finding.NONE, 1.25),
            Samples.in(-3),
            GeoPoint.of(53.5, 10.0),
            0,
            60,
            72,
            new ForecastWhy.Driving(DrivingRules.EU, 1, true, 668, 1, 45, 1, 660, 1, 1440),
            new ForecastWhy.History(
                    "DE>AT", 14, 0.93, 0.12, 22, new ForecastWhy.Hours(DayOfWeek.FRIDAY, 16, 3, 9, 11, 240, 1.18)));

    private static ShipmentPage page() {
        ShipmentView s = Samples.shipment();
        var times = new ForecastLine.Times(
                s.eta().earliest(),
                s.eta().expected(),
                s.eta().latest(),
                Samples.in(180),
                s.eta().promised());
        return new ShipmentPage(
                s,
                BERLIN,
                "Nordwerk Pumpen GmbH → Alpenland Maschinenbau AG",
                "Hamburg – München",
                s.sides().get(0),
                s.sides().get(1),
                ForecastLine.of(times, BERLIN, Samples.NOW, "bad", 1120),
                ForecastLine.of(times, BERLIN, Samples.NOW, "bad", 340),
                WHY,
                s.milestones().stream()
                        .sorted(Comparator.comparing(m -> -m.id()))
                        .toList(),
                6L,
                null,
                Samples.in(-3),
                List.of(Samples.notice(SideRole.SHIPPER, "Your shipment PO-4711 will be about 2 h late")),
                List.of(Samples.task(9, Task.Kind.CALL_ABOUT_DELAY, 25, false, "Nordwerk → Alpenland")),
                List.of(Samples.inbound(42, InboundMessage.State.PROCESSED, null)),
                List.of(new ShipmentPage.Document("/app/x/label.pdf", "document.label", "2")),
                "/track/TG4K7Q2M9XW3ABD",
                List.of(MilestoneCode.LOADED, MilestoneCode.DELIVERED),
                "2026-11-24T10:30",
                new ShipmentPage.Rights(true, true, false, true, true, true),
                legs(),
                null,
                List.of(ANNOUNCED),
                List.of(BILL),
                InvoiceSamples.toBeIssued());
    }

    private static ShipmentPage.Legs legs() {
        var steps = List.of(
                new FindLegTenders.StepView(LegTenderStep.What.OFFERED, "mara", Samples.in(-120)),
                new FindLegTenders.StepView(LegTenderStep.What.DECLINED, "BLUEWTR", Samples.in(-90)));
        return new ShipmentPage.Legs(
                List.of(
                        new FindLegTenders.LegTenderView(
                                "TG4K7Q2M9XW3ABD-2",
                                "SUMMIT",
                                "Summit Haulage",
                                LegTender.State.OFFERED,
                                Samples.in(60),
                                "1250.50 EUR",
                                null,
                                steps.subList(0, 1)),
                        new FindLegTenders.LegTenderView(
                                "TG4K7Q2M9XW3ABD-1",
                                "BLUEWTR",
                                "Bluewater Lines",
                                LegTender.State.DECLINED,
                                Samples.in(-60),
                                null,
                                "no trucks",
                                steps)),
                List.of(new FindLegTenders.Carrier("SUMMIT", "Summit Haulage")),
                true);
    }
}
