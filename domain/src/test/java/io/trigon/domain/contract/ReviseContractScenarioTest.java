package io.trigon.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.testing.InMemoryContracts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviseContractScenarioTest {
    private final InMemoryContracts contracts = new InMemoryContracts();
    private final Contract draft =
            contracts.add(new Contract("C-2026-0001", new Company("Acme", "US"), terms("1000", List.of()), "mara"));
    private final ReviseContract revise = new ReviseContract(contracts);

    @Test
    void aDraftSaysSomethingElse() {
        Lane lane = new Lane("US", "IL", "CA", null, Duration.ofHours(40));
        revise.revise(draft.id(), draft.version(), terms("2500", List.of(lane)));
        assertThat(draft.value()).hasToString("2500 EUR");
        assertThat(draft.lanes()).containsExactly(lane);
    }

    @Test
    void whoSawAnOlderVersionIsAskedToCompare() {
        assertThatThrownBy(() -> revise.revise(draft.id(), draft.version() - 1, terms("2500", List.of())))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("changed-meanwhile"));
        assertThat(draft.value()).hasToString("1000 EUR");
    }

    @Test
    void whatIsHandedInStaysAsItIs() {
        draft.moveTo(ContractState.IN_APPROVAL, "mara");
        assertThatThrownBy(() -> revise.revise(draft.id(), draft.version(), terms("2500", List.of())))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("contract-step"));
    }

    private static ContractTerms terms(String value, List<Lane> lanes) {
        return new ContractTerms(
                Money.of(new BigDecimal(value), "EUR"),
                BigDecimal.TEN,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                ServiceMode.STANDARD,
                null,
                null,
                lanes);
    }
}
