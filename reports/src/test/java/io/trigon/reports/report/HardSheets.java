package io.trigon.reports.report;

import io.trigon.domain.exchange.PartnerScore;
import io.trigon.domain.report.ReportRenderer.Goods;
import io.trigon.domain.report.ReportRenderer.LabelSheet;
import io.trigon.domain.report.ReportRenderer.LabelUnit;
import io.trigon.domain.report.ReportRenderer.Line;
import io.trigon.domain.report.ReportRenderer.ProofSheet;
import io.trigon.domain.report.ReportRenderer.ScoreMonth;
import io.trigon.domain.report.ReportRenderer.ScoreShipment;
import io.trigon.domain.report.ReportRenderer.ScorecardSheet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is hard to print: much of it, long, in several scripts, or nothing at all. */
final class HardSheets {
    static final String LONG =
            "Vereinigte Norddeutsche Möbel- und Einrichtungshaus-Beteiligungsgesellschaft mbH & Co. KG <Zweigwerk>";

    private HardSheets() {}

    static ProofSheet proof() {
        List<Goods> goods = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            String words = i % 7 == 0
                    ? "控制器与流量计 <b>flow & pressure</b> transmitters, calibrated, with certificates"
                    : "parts " + i;
            goods.add(new Goods(i % 3 == 0 ? null : Sheets.SSCC, "Kunststoffpalette", 1_200 + i, "1,204.5 kg", words));
        }
        List<Line> references = IntStream.range(0, 14)
                .mapToObj(i -> new Line(i % 2 == 0 ? "PO" : "XYZ", "4500698800000000" + i))
                .toList();
        return new ProofSheet(
                "TG4K7QX2M9C0RTV",
                LONG,
                LONG + "\n" + LONG + "\nHamburg",
                "上海青禾食品进出口有限责任公司浦东新区国际物流分公司（冷链仓储中心）",
                "上海市浦东新区外高桥保税区青禾路六十六号第三号冷库装卸平台西侧二门\n201206 上海\nCN",
                null,
                references,
                goods,
                null,
                null,
                null,
                null,
                LONG,
                "Mar 2, 2026, 1:25 PM CST",
                "Two cartons wet, driver waited. 两箱受潮。 ".repeat(20));
    }

    static ProofSheet bareProof() {
        return new ProofSheet(
                "TG4K7QX2M9C0RTV",
                "A",
                null,
                "B",
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static LabelSheet label() {
        return new LabelSheet(
                "TG4K7QX2M9C0RTV",
                LONG,
                LONG + "\nHamburg 22765\nDE",
                LONG,
                "上海市浦东新区外高桥保税区青禾路六十六号第三号冷库装卸平台\n201206 上海\nCN",
                LONG,
                "PO-450069880000000012345",
                List.of(
                        new LabelUnit(
                                Sheets.SSCC, "Kunststoffpalette", "12,345.5 kg", LONG, "1/2", "(00)" + Sheets.SSCC),
                        new LabelUnit(null, null, null, null, "2/2", null)));
    }

    static ScorecardSheet scorecard() {
        List<ScoreMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> new ScoreMonth("2026-%02d".formatted(m), 10 * m, m))
                .toList();
        List<ScoreShipment> shipments = IntStream.range(0, 90)
                .mapToObj(i -> new ScoreShipment(
                        "TG4K7QX2M9C0RTV",
                        i % 9 == 0 ? "450069880000000012345678" : "PO" + i,
                        "2026年3月9日 17:06:00",
                        i % 4 == 0 ? null : "2026年3月9日 18:00:00",
                        i % 5 == 0 ? 123_456L : null,
                        i % 5 == 0 ? "CONSIGNEE" : null))
                .toList();
        return new ScorecardSheet(
                LONG,
                "上海青禾食品进出口有限责任公司浦东新区国际物流分公司",
                "CONTRACTED",
                "POTENTIAL",
                "GOOD",
                "STRAINED",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                ZoneId.of("America/Argentina/ComodRivadavia"),
                1_234_567,
                1_100_000,
                0.8911,
                1.0,
                123.456,
                1_700,
                null,
                months,
                shipments,
                List.of(new PartnerScore("LONG", LONG, 9, 1, 1_234_567, 1_234_567, 0)));
    }

    static ScorecardSheet emptyScorecard() {
        return new ScorecardSheet(
                "Lakeshore Instruments",
                "Huaxing Medical America",
                "POTENTIAL",
                "POTENTIAL",
                "GOOD",
                "GOOD",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 31),
                ZoneId.of("UTC"),
                0,
                0,
                null,
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
