package io.trigon.bpmn.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.bpmn.shared.TestEngine;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the decision about who approves a contract. */
class ContractApprovalProcessTest {

    @ParameterizedTest(name = "{0} {1} at {2} per cent -> {3}")
    @CsvSource({
        "USD, 1000, 9.9, ADMIN",
        "USD, 1000, -3, ADMIN",
        "USD, 49999.99, 20, AUTOMATIC",
        "USD, 49999.99, 19.9, ACCOUNT_MANAGER",
        "EUR, 50000, 40, ACCOUNT_MANAGER",
        "GBP, 500000, 10, ACCOUNT_MANAGER",
        "CHF, 500000.01, 40, ADMIN",
        "CNY, 349999, 20, AUTOMATIC",
        "CNY, 350000, 20, ACCOUNT_MANAGER",
        "CNY, 3500000, 12, ACCOUNT_MANAGER",
        "HKD, 3500001, 40, ADMIN",
        "JPY, 100, 50, ADMIN",
    })
    void aContractIsApprovedBy(String currency, double amount, double margin, String approver) {
        String decided = TestEngine.with(Map.of())
                .getDecisionService()
                .evaluateDecisionTableByKey(
                        "contract-approval", Map.of("currency", currency, "amount", amount, "marginPercent", margin))
                .getSingleEntry();

        assertThat(decided).isEqualTo(approver);
    }
}
