package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.SeeConformance.AgreementRow;
import io.trigon.domain.exchange.SeeConformance.CaseRow;
import io.trigon.domain.exchange.SeeConformance.Desk;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.exchange.TryCases.Report;
import io.trigon.domain.exchange.TryCases.Result;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskPicturesTest {
    static Desk desk() {
        return new Desk(
                "BLUEWTR",
                "Bluewater Lines",
                Stage.TEST,
                "02/BLUW",
                List.of(new AgreementRow(1, Direction.IN, "214", "004010", LocalDate.of(2026, 12, 1), null)),
                List.of(
                        new CaseRow("214", "arrival in local time", "AT7-01=X3, AT7-07=LT", Samples.in(-60), "bluew"),
                        new CaseRow("214", "delivered", "AT7-01=D1", null, null)));
    }

    @Test
    void theDeskSaysWhatIsStillToBeShown() {
        var page = new ConformancePages.DeskPage(
                desk(),
                "",
                null,
                List.of(),
                List.of(Samples.inbound(1, InboundMessage.State.QUARANTINED, "receiver-not-us")),
                false);
        assertThat(Pictures.take("desk", new Page("exchange/desk", page), "/app/conformance/BLUEWTR"))
                .contains("One agreed case is still to be shown before you go live", "AT7-01=D1", "1 / 2")
                .contains("What you sent us lately", "addressed to somebody else")
                .as("a partner has no page of a message")
                .doesNotContain("/app/exchange/inbound/");
    }

    @Test
    void theReportNamesWhatIsMissingAndWhatIsWrong() {
        var report = new Report(
                new Checked("BLUEWTR", CheckPicturesTest.reading(), List.of()),
                List.of(
                        new Result("214", "arrival in local time", true, true, List.of()),
                        new Result("214", "delivered", false, false, List.of("error", "AT7-01=D1")),
                        new Result("990", "accepted", false, false, List.of())));
        var page = new ConformancePages.DeskPage(desk(), "ISA*00*…", report, List.of(), List.of(), true);
        assertThat(Pictures.take("desk-report", new Page("exchange/desk", page), "/app/conformance/BLUEWTR"))
                .contains("shown by this file", "no 990 in this file", "keeps the message from being taken");
    }

    @Test
    void thePartnersOfACompanyAreListed() {
        assertThat(Pictures.take(
                        "desks",
                        new Page("exchange/desks", new ConformancePages.Desks(List.of(desk()))),
                        "/app/conformance"))
                .contains("1 of 2 cases");
        assertThat(Pictures.take(
                        "desks-none",
                        new Page("exchange/desks", new ConformancePages.Desks(List.of())),
                        "/app/conformance"))
                .contains("No trading partner here");
    }
}
