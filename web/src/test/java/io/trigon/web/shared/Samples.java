package io.trigon.web.shared;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.care.Channel;
import io.trigon.domain.care.Notice;
import io.trigon.domain.care.Notices.NoticeRow;
import io.trigon.domain.care.Task;
import io.trigon.domain.care.TaskInbox.TaskRow;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessages.InboundRow;
import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.Dwell;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.ShipmentReads.Eta;
import io.trigon.domain.shipment.ShipmentReads.MilestoneView;
import io.trigon.domain.shipment.ShipmentReads.ReferenceView;
import io.trigon.domain.shipment.ShipmentReads.ShipmentRow;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.domain.shipment.ShipmentReads.SideCard;
import io.trigon.domain.shipment.ShipmentReads.StopView;
import io.trigon.domain.shipment.ShipmentReads.UnitView;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.triangle.SideRole;
import io.trigon.web.access.ViewBar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Valid sample records, so that each page can be rendered and looked at. */
public final class Samples {
    public static final Instant NOW = Pictures.NOW;
    public static final Viewer MANAGER = new Viewer(
            1,
            "account-manager",
            "Ana Lindqvist",
            Role.ACCOUNT_MANAGER,
            null,
            Locale.ENGLISH,
            ZoneId.of("Europe/Berlin"));

    private Samples() {}

    public static Instant in(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    public static ShipmentRow row(
            String number, String shipper, String consignee, long lateMinutes, ShipmentStatus status) {
        Eta eta = status.isFinal()
                ? null
                : new Eta(
                        in(300 + lateMinutes),
                        in(270 + lateMinutes),
                        in(360 + lateMinutes),
                        in(300),
                        lateMinutes,
                        "POSITION");
        return new ShipmentRow(
                number,
                status,
                null,
                "PO-48" + number.substring(12),
                7,
                shipper,
                consignee,
                "Hamburg",
                "München",
                "Europe/Berlin",
                in(-2000),
                ServiceMode.EXPRESS,
                eta,
                lateMinutes > 30);
    }

    public static List<ShipmentRow> rows() {
        return List.of(
                row(
                        "TG4K7Q2M9XW3ABD",
                        "Nordwerk Pumpen GmbH",
                        "Alpenland Maschinenbau AG",
                        130,
                        ShipmentStatus.IN_TRANSIT),
                row("TG8HV5RJ2C6NPT1", "Hansa Kaffee KG", "Bäckerei Sommer", 20, ShipmentStatus.IN_TRANSIT),
                row("TGZ3M1Y7KD8QWE4", "上海精密仪器有限公司", "Lumen Optics BV", -45, ShipmentStatus.AT_DELIVERY),
                row(
                        "TG6T9S4B5FHJK20",
                        "Cascade Paper Mills Inc.",
                        "Prairie Printing Co.",
                        -10,
                        ShipmentStatus.DELIVERED),
                row("TGC0V1N8M5XR7D9", "Nordwerk Pumpen GmbH", "Stadtwerke Graz", -90, ShipmentStatus.BOOKED));
    }

    public static StopView stop(int number, StopKind kind, String name, String city, double lat, double lon) {
        return new StopView(
                number,
                kind,
                "S" + number,
                name,
                "Hafenstraße " + number,
                city,
                null,
                "2045" + number,
                "DE",
                lat,
                lon,
                "Europe/Berlin",
                in(kind == StopKind.PICKUP ? -600 : 180),
                in(kind == StopKind.PICKUP ? -480 : 300),
                300,
                kind == StopKind.PICKUP ? in(-520) : null,
                kind == StopKind.PICKUP ? in(-455) : null,
                100L + number,
                kind == StopKind.PICKUP ? new Dwell(65, 120, 0, false) : null);
    }

    public static MilestoneView milestone(
            long id, MilestoneCode code, long minutes, Source source, String place, String reason) {
        return new MilestoneView(
                id,
                code,
                in(minutes),
                in(minutes + 2),
                "Europe/Berlin",
                1,
                source,
                reason,
                reason == null ? null : ReasonSide.OUTSIDE,
                place,
                53.5,
                9.9,
                code == MilestoneCode.ESTIMATE ? in(430) : null,
                null,
                code == MilestoneCode.ARRIVED_DELIVERY ? Doubt.FAR_FROM_STOP : null,
                null,
                null,
                source == Source.STATUS_MESSAGE ? 42L : null,
                source == Source.STATUS_MESSAGE ? "AT7*X6*NS***20261124*0815*LT~" : null);
    }

    public static ShipmentView shipment() {
        return new ShipmentView(
                1,
                "TG4K7Q2M9XW3ABD",
                "s3cr3t",
                ShipmentStatus.IN_TRANSIT,
                null,
                ServiceMode.JUST_IN_TIME,
                in(-2880),
                null,
                "C-2026-0007",
                "TRLR 4711",
                7,
                List.of(
                        new SideCard(
                                SideRole.SHIPPER,
                                1,
                                "Nordwerk Pumpen GmbH",
                                "CONTRACTED",
                                "GOOD",
                                "Your shipment PO-4711 will be about 2 h late",
                                in(-20)),
                        new SideCard(
                                SideRole.CONSIGNEE,
                                2,
                                "Alpenland Maschinenbau AG",
                                "POTENTIAL",
                                "STRAINED",
                                null,
                                null)),
                List.of(),
                List.of(new ReferenceView("PO", "PO-4711"), new ReferenceView("BM", "BOL 99812")),
                List.of(
                        stop(1, StopKind.PICKUP, "Nordwerk Pumpen, Werk 2", "Hamburg", 53.54, 9.98),
                        stop(2, StopKind.DELIVERY, "Alpenland, Wareneingang", "München", 48.14, 11.57)),
                List.of(
                        new UnitView(1L, "340123450000000015", "PLT", 12, "480", "KGM", "Pump housings"),
                        new UnitView(2L, "340123450000000022", "PLT", 8, "310", "KGM", "Seals and gaskets")),
                List.of(
                        milestone(1, MilestoneCode.BOOKED, -2880, Source.TENDER, null, null),
                        milestone(2, MilestoneCode.ARRIVED_PICKUP, -520, Source.GPS, "Hamburg", null),
                        milestone(3, MilestoneCode.LOADED, -470, Source.SCAN, "Hamburg", null),
                        milestone(4, MilestoneCode.DEPARTED_PICKUP, -455, Source.GPS, "Hamburg", null),
                        milestone(5, MilestoneCode.DELAYED, -120, Source.STATUS_MESSAGE, "A7 Kassel", "AO"),
                        milestone(6, MilestoneCode.EN_ROUTE, -40, Source.STATUS_MESSAGE, "Würzburg", null)),
                new Eta(in(430), in(390), in(500), in(300), 130L, "POSITION"),
                List.of("4711"),
                null,
                true);
    }

    public static NoticeRow notice(SideRole side, String subject) {
        return new NoticeRow(
                3,
                "TG4K7Q2M9XW3ABD",
                side,
                side == SideRole.SHIPPER ? "Nordwerk Pumpen GmbH" : "Alpenland Maschinenbau AG",
                Notice.Kind.DELAY,
                Channel.MAIL,
                "disposition@nordwerk.example",
                "de",
                "Europe/Berlin",
                subject,
                "Dear Ms Petersen,\n\nyour shipment PO-4711 to München will arrive about 2 h 10 min later than promised.\nExpected: 24 Nov, 17:40 CET.\n",
                in(-20),
                "SENT",
                in(-19));
    }

    public static TaskRow task(long id, Task.Kind kind, long due, boolean escalated, String subject) {
        return new TaskRow(
                id,
                kind,
                Task.State.OPEN,
                Role.ACCOUNT_MANAGER,
                escalated ? null : "account-manager",
                "TG4K7Q2M9XW3ABD",
                7L,
                kind == Task.Kind.APPROVE_CONTRACT ? 5L : null,
                null,
                null,
                subject,
                "2 h 10 min late",
                in(-30),
                in(due),
                null,
                escalated ? in(-5) : null,
                null,
                null,
                null);
    }

    public static InboundRow inbound(long id, InboundMessage.State state, String reason) {
        return new InboundRow(
                id,
                "DEMOSHIP",
                "tender-" + id + ".edi",
                "204",
                "00000" + id,
                state,
                reason,
                null,
                List.of("TG4K7Q2M9XW3ABD"),
                812,
                in(-50),
                in(-49));
    }

    public static ViewBar views(String page) {
        var late = new ViewBar.Saved(1, "Late, worst first", "show=late&sort=-late", "/app/" + page + "?show=late");
        return new ViewBar(page, List.of(late));
    }
}
