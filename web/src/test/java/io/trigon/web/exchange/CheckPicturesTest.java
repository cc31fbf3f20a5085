package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Element;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckPicturesTest {
    private static final List<CheckPages.Choice> PARTNERS =
            List.of(new CheckPages.Choice("DEMOSHIP", "Nordwerk Pumpen GmbH"));

    static PlainReading reading() {
        return new PlainReading(
                Syntax.X12,
                "ZZ/DEMOSHIP",
                List.of(
                        new Line(
                                1,
                                "",
                                "",
                                0,
                                "ISA",
                                "ISA*00*          *00*          *ZZ*DEMOSHIP       *ZZ*TRIGON         *260302*0915*U*00401*000000101*0*P*>",
                                "ISA",
                                "Envelope: who sends to whom",
                                "DEMOSHIP → TRIGON · 2 Mar 2026 09:15",
                                List.of(new Element("ISA-06", "DEMOSHIP", "Sender", "DEMOSHIP"))),
                        new Line(
                                2,
                                "204",
                                "0001",
                                1,
                                "ST",
                                "ST*204*0001",
                                "ST*204*0001",
                                "Begin of a message",
                                "204 Load tender · 0001",
                                List.of()),
                        new Line(
                                3,
                                "204",
                                "0001",
                                2,
                                "G62",
                                "G62*37*20261332*I*0800*CT",
                                "G62*37*20261332*I*0800*CT",
                                "A date and time",
                                "pick-up not before 20261332 · earliest pick-up 08:00 central time",
                                List.of(new Element("G62-01", "37", "What the date means", "pick-up not before")))),
                List.of(
                        new Finding(
                                Weight.REFUSED,
                                3,
                                "G62-02",
                                "x12-element-8",
                                "Not a date: Date.",
                                "20261332",
                                "a date as YYYYMMDD",
                                "20260303"),
                        new Finding(Weight.HELD, 0, "", "tender-without-consignee", null, "", "", "")),
                true);
    }

    @Test
    void aTextStandsBesideItsReading() {
        var page = new CheckPages.CheckPage(
                "ISA*00*…",
                "",
                PARTNERS,
                new Checked("DEMOSHIP", reading(), List.of()),
                List.of(new CheckPages.WouldAnswer("997", "ISA*00*\nGS*FA*\n")));
        assertThat(Pictures.take("check-result", new Page("exchange/check", page), "/app/exchange/check"))
                .contains(
                        "G62*37*20261332", "pick-up not before", "a date as YYYYMMDD", "20260303", "names no consignee")
                .contains("We would answer with a 997");
    }

    @Test
    void thePageBeginsWithAnEmptyText() {
        var page = new CheckPages.CheckPage("", "", PARTNERS, null, List.of());
        assertThat(Pictures.take("check", new Page("exchange/check", page), "/app/exchange/check"))
                .contains("Paste it here", "DEMOSHIP");
    }
}
