package io.trigon.web.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AgreementTerms;
import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.PartnerFigures.Figures;
import io.trigon.domain.exchange.PartnerProfile;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.PartnerScore;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.access.ViewBar;
import io.trigon.web.exchange.PartnerLines.PartnerLine;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartnerPicturesTest {
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    static PartnerProfile profile() {
        return new PartnerProfile(
                "BLUEWTR",
                "Bluewater Lines",
                Role.CARRIER,
                "02",
                "BLUW",
                "BLUW",
                "14",
                "4012345000009",
                Way.SFTP,
                Stage.TEST,
                List.of(new AgreementTerms(
                        Direction.IN,
                        "214",
                        "004010",
                        DECEMBER,
                        null,
                        Acknowledging.FUNCTIONAL,
                        120,
                        Set.of(Tolerance.SEGMENT_COUNT_WRONG),
                        List.of(
                                new CaseTerms("arrival in local time", "AT7-01=X3, AT7-07=LT\nMS1-01"),
                                new CaseTerms("delivered", "AT7-01=D1")))));
    }

    private static PartnerLine line() {
        return new PartnerLine(
                "BLUEWTR",
                "Bluewater Lines",
                Role.CARRIER,
                Stage.TEST,
                "02/BLUW",
                "14/4012345000009",
                Way.SFTP,
                1,
                new Figures(1240, 3, 2, 1251, Samples.in(-12)),
                Samples.in(-90000));
    }

    @Test
    void theListSaysWhoTestsAndWhatWaits() {
        var list = new PartnerPages.PartnerList(
                new PageOf<>(List.of(line()), 1, 0, 50), "", "", "", true, new ViewBar("admin/partners", List.of()));
        assertThat(Pictures.take("partners", new Page("exchange/partners", list), "/app/admin/partners"))
                .contains("Bluewater Lines", "02/BLUW", "1,240", "Testing");
        var none = new PartnerPages.PartnerList(
                new PageOf<>(List.of(), 0, 0, 50), "", "", "", true, new ViewBar("admin/partners", List.of()));
        assertThat(Pictures.take("partners-none", new Page("exchange/partners", none), "/app/admin/partners"))
                .contains("No partner yet");
    }

    @Test
    void thePartnersPageSaysWhatWasAgreedAndWhatIsToBeShown() {
        var page = new PartnerPages.PartnerPage(
                ProfileJson.of(profile()),
                DeskPicturesTest.desk(),
                line(),
                new PartnerScore("BLUEWTR", "Bluewater Lines", 120, 3, 80, 2, 76),
                true,
                true);
        assertThat(Pictures.take("partner", new Page("exchange/partner", page), "/app/admin/partners/BLUEWTR"))
                .contains("one agreed case is still to be shown", "Go live all the same", "wrong number of segments")
                .contains("997 or CONTRL, within 2 h")
                .contains("97 of 100", "2 of 80");
    }

    @Test
    void eachStepOfTheFormCarriesWhatTheOthersHold() {
        PartnerForm form = PartnerForm.of(profile());
        for (int step = 1; step <= PartnerFormPages.STEPS.size(); step++) {
            var differences = step == 7
                    ? List.of(
                            new Difference("", "name", "Bluewater", "Bluewater Lines"),
                            new Difference("IN 214 2026-12-01", "release", "", "004010"))
                    : List.<Difference>of();
            var page = new PartnerFormPage("BLUEWTR", step, form, differences);
            String html = Pictures.take(
                    "partner-form-" + step,
                    new Page("exchange/partner-form", page),
                    "/app/admin/partners/BLUEWTR/edit");
            assertThat(html).contains("name=\"type-0\"", "name=\"cases-0\"", "name=\"isaId\"", "name=\"tolerances-0\"");
        }
    }

    @Test
    void whatWasTypedStaysWhenItIsWrong() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        sent.putSingle("id", "acme!");
        sent.putSingle("name", "Acme");
        PartnerForm form = PartnerForm.read(sent);
        form.wrong("id", "=a partner id has 2 to 35 of A-Z");
        var page = new PartnerFormPage(null, 1, form, List.of());
        assertThat(Pictures.take(
                        "partner-form-wrong", new Page("exchange/partner-form", page), "/app/admin/partners/new"))
                .contains("value=\"acme!\"", "a partner id has 2 to 35", "aria-invalid=\"true\"");
    }

    @Test
    void theFormSaysWhatItWasMadeFrom() {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        PartnerForm.of(profile()).typed().forEach((name, values) -> sent.addAll(name, values));

        PartnerProfile read = PartnerFormReading.read(PartnerForm.read(sent), "BLUEWTR");

        assertThat(read).isEqualTo(profile());
    }

    @Test
    void aFileHoldsAllOfAPartner() {
        String file = PartnerFile.write(ProfileJson.of(profile()));

        assertThat(file.lines().count()).isGreaterThan(20);
        assertThat(PartnerFile.read(file)).isEqualTo(profile());
    }

    @Test
    void aFileIsShownBeforeItIsApplied() {
        var page = new PartnerFilePages.FilePage(
                "{}", "BLUEWTR", false, List.of(new Difference("", "name", "Bluewater", "Bluewater Lines")), null);
        assertThat(Pictures.take("partner-file", new Page("exchange/partner-file", page), "/app/admin/partners/file"))
                .contains("What would change of BLUEWTR", "Apply");
        var wrong = new PartnerFilePages.FilePage("{", null, false, List.of(), "this is not JSON");
        assertThat(Pictures.take(
                        "partner-file-wrong", new Page("exchange/partner-file", wrong), "/app/admin/partners/file"))
                .contains("this is not JSON");
    }
}
