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
import java.util.List;

/** What is printed in these tests. */
final class Sheets {
    static final String SSCC = "006141415200000015";

    static final String MATRIX = "(00)" + SSCC + "(3302)040100(420)75207(4307)US(400)45006988";

    private Sheets() {}

    static ProofSheet proof() {
        return new ProofSheet(
                "TG4K7QX2M9C0RTV",
                "Lakeshore Instruments",
                "4820 Harborline Ave\nChicago IL 60638\nUS",
                "上海青禾食品有限公司",
                "青禾路66号\n201206 上海\nCN",
                "Prairie Star Lines",
                List.of(new Line("SI", "TR-0001"), new Line("PO", "45006988"), new Line("BM", "BOL836821")),
                List.of(
                        new Goods(SSCC, "Pallet", 21, "401 kg", "pressure transmitters"),
                        new Goods("006141415200000022", "Pallet", 1800, "381 kg", "流量计 flow meters"),
                        new Goods(null, "Carton", 6, null, "calibration kits")),
                "Mar 1, 2026, 9:04 AM CST",
                "Mar 2, 2026, 12:31 PM CST",
                "Mar 2, 2026, 1:20 PM CST",
                "Mar 2, 2026, 3:00 PM CST",
                "王雨桐",
                "Mar 2, 2026, 1:25 PM CST",
                "one carton dented");
    }

    static LabelSheet label() {
        return new LabelSheet(
                "TG4K7QX2M9C0RTV",
                "Lakeshore Instruments",
                "4820 Harborline Ave\nChicago IL 60638, US",
                "Huaxing Medical America",
                "2750 Trinity Crossing\nDallas TX 75207\nUS",
                "Prairie Star Lines",
                "45006988",
                List.of(
                        new LabelUnit(SSCC, "Pallet", "401 kg", "pressure transmitters", "1/3", MATRIX),
                        new LabelUnit(
                                "006141415200000022",
                                "Pallet",
                                "381 kg",
                                "flow meters",
                                "2/3",
                                "(00)006141415200000022"),
                        new LabelUnit(null, "Carton", "48 kg", "calibration kits", "3/3", null)));
    }

    static ScorecardSheet scorecard() {
        return new ScorecardSheet(
                "Rheinwerk Antriebe GmbH",
                "Hanse Möbelhaus GmbH",
                "CONTRACTED",
                "POTENTIAL",
                "GOOD",
                "STRAINED",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 3, 31),
                ZoneId.of("Europe/Berlin"),
                1248,
                1176,
                0.9423,
                0.95,
                6.64,
                17,
                2.5,
                List.of(
                        new ScoreMonth("2026-01", 410, 21),
                        new ScoreMonth("2026-02", 402, 40),
                        new ScoreMonth("2026-03", 436, 11)),
                List.of(
                        new ScoreShipment(
                                "TG4K7QX2M9C0RTV",
                                "31206736",
                                "Mar 9, 2026, 5:06 PM",
                                "Mar 9, 2026, 6:00 PM",
                                null,
                                null),
                        new ScoreShipment(
                                "TG0000000000001",
                                "=1+1",
                                "Mar 8, 2026, 8:31 PM",
                                "Mar 8, 2026, 6:00 PM",
                                1510L,
                                "CONSIGNEE"),
                        new ScoreShipment(
                                "TG0000000000002",
                                "@SUM(A1)",
                                "Mar 7, 2026, 7:02 PM",
                                "Mar 7, 2026, 6:00 PM",
                                62L,
                                "OUTSIDE")),
                List.of(
                        new PartnerScore("DEMOCARR", "Prairie Star Lines", 0, 0, 1480, 12, 1406),
                        new PartnerScore("RAILNORD", "Nordrail Güterverkehr", 0, 0, 96, 0, 96)));
    }
}
