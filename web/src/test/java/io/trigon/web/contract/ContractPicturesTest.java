package io.trigon.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.Contracts.ContractLine;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.PageOf;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractPicturesTest {
    private static final ContractLine LINE = new ContractLine(
            5,
            "C-2026-0007",
            1,
            "Nordwerk Pumpen GmbH",
            ContractState.IN_APPROVAL,
            "120,000.00 EUR",
            "14.5",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            ServiceMode.JUST_IN_TIME);

    @Test
    void theListShowsWhenContractsEnd() {
        var list = new ContractPages.ContractList(new PageOf<>(List.of(LINE), 1, 0, 25), "", "", true);
        assertThat(Pictures.take("contracts", new Page("contract/list", list))).contains("31 Dec 2026");
    }

    @Test
    void thePageOffersWhatMayBeAnsweredNow() {
        var page = new ContractPage(
                LINE,
                ContractPageFiller.steps(ContractState.IN_APPROVAL),
                ContractPageFiller.actions(Samples.MANAGER, ContractState.IN_APPROVAL),
                List.of(new ContractPage.LaneLine("DE · HH", "DE · BY", 1440)),
                "95",
                15);
        assertThat(Pictures.take("contract", new Page("contract/page", page), "/app/contracts/5"))
                .contains("Approve", "Reject");
    }

    @Test
    void theFormKeepsWhatWasTyped() {
        var page = new ContractDraft.DraftPage(
                List.of(new ContractDraft.Choice(1, "Nordwerk Pumpen GmbH")),
                Arrays.asList(ServiceMode.values()),
                Map.of("value", "12x", "currency", "EUR", "start", "2026-12-01"),
                "A date or a number cannot be read.");
        assertThat(Pictures.take("contract-new", new Page("contract/new", page), "/app/contracts/new"))
                .contains("value=\"12x\"");
    }
}
