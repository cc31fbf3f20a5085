package io.trigon.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractPicturesTest {
    private static final ContractLine LINE = new ContractLine(
            5,
            "C-2026-0007",
            1,
            "Nordwerk Pumpen GmbH",
            ContractState.IN_APPROVAL,
            "120000.00 EUR",
            "14.5",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            ServiceMode.JUST_IN_TIME);

    @Test
    void theListShowsWhenContractsEnd() {
        var list = new ContractPages.ContractList(
                new PageOf<>(List.of(LINE), 1, 0, 25), "", "", true, Samples.views("contracts"));
        assertThat(Pictures.take("contracts", new Page("contract/list", list))).contains("31 Dec 2026");
    }

    @Test
    void thePageOffersWhatMayBeAnsweredNow() {
        var page = new ContractPage(
                LINE,
                ContractPageFiller.steps(ContractState.IN_APPROVAL),
                ContractPageFiller.actions(Samples.MANAGER, ContractState.IN_APPROVAL),
                List.of(
                        new ContractPage.LaneLine("DE · HH", "DE · BY", 1440, price()),
                        new ContractPage.LaneLine("DE", "DE", 2880, null)),
                "95",
                15,
                45);
        assertThat(Pictures.take("contract", new Page("contract/page", page), "/app/contracts/5"))
                .contains("Approve", "Reject", "45.00 EUR per shipment", "12.50 EUR per 100 kg", "plus 18.5 % fuel");
    }

    private static LaneRate price() {
        return new LaneRate(
                new BigDecimal("45"),
                RateBasis.HUNDRED_KG,
                new BigDecimal("12.5"),
                new BigDecimal("90"),
                new BigDecimal("18.5"));
    }

    @Test
    void theFormReadsThePriceOfALane() {
        var terms = sent(Map.of("base", "45", "rate", "12,5", "basis", "HUNDRED_KG", "fuel", "18.5"))
                .terms()
                .orElseThrow();
        LaneRate rate = terms.lanes().get(0).rate().orElseThrow();
        assertThat(rate.perBasis()).isEqualByComparingTo("12.5");
        assertThat(rate.minimum()).isNull();
        assertThat(LaneRow.of(terms.lanes().get(0)).rate()).isEqualTo("12.5");
        assertThat(sent(Map.of("hours", "30"))
                        .terms()
                        .orElseThrow()
                        .lanes()
                        .get(0)
                        .rate())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"base,free", "rate,12.5", "minimum,90", "fuel,18", "base,-1", "base,1e999999999"})
    void aPriceThatCannotBeIsSaidBesideItsLane(String field, String typed) {
        ContractForm form = sent(Map.of(field, typed));
        assertThat(form.terms()).isEmpty();
        assertThat(form.lanes().get(0).wrong()).isEqualTo("contract.wrong.price");
    }

    @Test
    void theFormKeepsWhatWasTypedAndSaysWhatIsWrongWithEachField() {
        ContractForm form = sent(Map.of("value", "12x", "start", "2026-12-01", "end", "2026-01-01", "hours", "soon"));
        assertThat(form.terms()).isEmpty();
        assertThat(form.wrong("value")).isEqualTo("contract.wrong.value");
        assertThat(form.wrong("end")).isEqualTo("rule.contract-term");
        assertThat(form.lanes().get(0).wrong()).isEqualTo("contract.wrong.hours");
        var choices = List.of(new DraftPage.Choice(1, "Nordwerk Pumpen GmbH"));
        var page = new DraftPage(null, 0, null, choices, form, null, Map.of());
        assertThat(Pictures.take("contract-new", new Page("contract/form", page), "/app/contracts/new"))
                .contains("value=\"12x\"", "id=\"wrong-value\"", "value=\"soon\"");
    }

    @Test
    void theFormMakesTermsWithLanes() {
        var terms = sent(Map.of("hours", "30")).terms().orElseThrow();
        assertThat(terms.value()).hasToString("1200 EUR");
        assertThat(terms.lanes()).singleElement().satisfies(lane -> {
            assertThat(lane.originCountry()).isEqualTo("DE");
            assertThat(lane.destinationRegion()).isNull();
            assertThat(lane.transit()).hasHours(30);
        });
    }

    /** As a browser sends the fields of the form that a person opened and changed nothing in. */
    @Test
    void aDraftThatIsOpenedAndSavedStaysAsItIs() {
        Company customer = new Company("Nordwerk Pumpen GmbH", null);
        ContractTerms terms = new ContractTerms(
                Money.of(new BigDecimal("1200"), "EUR"),
                new BigDecimal("12.5"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                ServiceMode.STANDARD,
                20,
                45,
                new BigDecimal("95"),
                List.of(new Lane("DE", "HH", "AT", null, Duration.ofHours(24))));
        ContractForm form = ContractForm.of(new Contract("C-2026-0007", customer, terms, "ann"));
        var page = new DraftPage(5L, 3, "C-2026-0007", List.of(), form, null, Map.of());
        String html = Pictures.take("contract-edit", new Page("contract/form", page), "/app/contracts/5/edit");

        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        Pattern field = Pattern.compile("<input[^>]* name=\"(\\w+)\"[^>]* value=\"([^\"]*)\"");
        field.matcher(html).results().forEach(input -> sent.add(input.group(1), input.group(2)));
        sent.add("mode", form.value("mode"));
        ContractTerms saved = ContractForm.read(sent).terms().orElseThrow();
        assertThat(saved).usingRecursiveComparison().isEqualTo(terms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10081", "-1", "1.5", "soon"})
    void freeTimeThatCannotBeIsSaidBesideIt(String typed) {
        ContractForm form = sent(Map.of("free", typed));
        assertThat(form.terms()).isEmpty();
        assertThat(form.wrong("free")).isEqualTo("contract.wrong.free");
    }

    @Test
    void whoSavesSecondSeesWhatTheFirstWrote() {
        ContractForm mine = sent(Map.of("value", "1300"));
        ContractForm theirs = sent(Map.of("value", "1400"));
        var page = new DraftPage(
                5L, 3, "C-2026-0007", List.of(), mine, "Somebody changed this", mine.differingFrom(theirs));
        assertThat(page.others()).containsOnlyKeys("value");
        assertThat(Pictures.take("contract-conflict", new Page("contract/form", page), "/app/contracts/5/edit"))
                .contains("Meanwhile somebody else wrote: 1400", "value=\"1300\"", "name=\"version\" value=\"3\"");
    }

    private static ContractForm sent(Map<String, String> other) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        Map<String, String> usual = new HashMap<>(Map.of(
                "company",
                "1",
                "mode",
                "STANDARD",
                "start",
                "2026-01-01",
                "end",
                "2026-12-31",
                "value",
                "1200",
                "currency",
                "eur",
                "margin",
                "12.5",
                "fromCountry",
                "de",
                "toCountry",
                "AT",
                "hours",
                "24"));
        usual.putAll(other);
        usual.forEach(sent::putSingle);
        return ContractForm.read(sent);
    }
}
