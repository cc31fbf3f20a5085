package io.trigon.bpmn.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.bpmn.shared.TestEngine;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the two decisions about a delay. */
class DelayDecisionsProcessTest {
    private final DecisionService decisions = TestEngine.with(Map.of()).getDecisionService();

    @ParameterizedTest(name = "{0}: {1} min, {2}, {3}, {4}, mail {5}, told {6} -> {7}, person {8}, within {9}, {10}")
    @CsvSource({
        "TrifleForGuest,          10, STANDARD,     CONSIGNEE, POTENTIAL,  true, false, NONE,   false, 1440, MINOR",
        "was told of more before, 10, STANDARD,     CONSIGNEE, POTENTIAL,  true, true,  MAIL,   false, 1440, MINOR",
        "in time and never told,  0,  STANDARD,     CONSIGNEE, LAPSED,     true, false, NONE,   false, 1440, MINOR",
        "a trifle for a customer, 10, STANDARD,     SHIPPER,   CONTRACTED, true, true,  MAIL,   false, 1440, MINOR",
        "NoMail,                  90, STANDARD,     CONSIGNEE, CONTRACTED, false, true, PERSON, false, 60,   MAJOR",
        "InTimeAgain,             0,  JUST_IN_TIME, CONSIGNEE, CONTRACTED, true, true,  MAIL,   false, 1440, NONE",
        "InTimeAgain for a guest, -5, STANDARD,     CONSIGNEE, POTENTIAL,  true, true,  MAIL,   false, 1440, NONE",
        "LineAtRisk,              60, JUST_IN_TIME, CONSIGNEE, CONTRACTED, true, true,  MAIL,   true,  15,   CRITICAL",
        "JustInTime: the shipper, 60, JUST_IN_TIME, SHIPPER,   CONTRACTED, true, true,  MAIL,   true,  30,   MAJOR",
        "JustInTime: little,      20, JUST_IN_TIME, CONSIGNEE, CONTRACTED, true, true,  MAIL,   true,  30,   MAJOR",
        "ExpressFar,             120, EXPRESS,      CONSIGNEE, POTENTIAL,  true, true,  MAIL,   true,  30,   CRITICAL",
        "ExpressContracted,       45, EXPRESS,      SHIPPER,   CONTRACTED, true, true,  MAIL,   true,  60,   MAJOR",
        "Express for a guest,     45, EXPRESS,      CONSIGNEE, POTENTIAL,  true, true,  MAIL,   false, 1440, MINOR",
        "DayLost,                480, STANDARD,     CONSIGNEE, LAPSED,     true, true,  MAIL,   true,  60,   CRITICAL",
        "HourContracted,          60, STANDARD,     SHIPPER,   CONTRACTED, true, true,  MAIL,   true,  60,   MAJOR",
        "HourPotentialConsignee,  61, STANDARD,     CONSIGNEE, POTENTIAL,  true, true,  MAIL,   true,  120,  MAJOR",
        "HourOther: shipper,      61, STANDARD,     SHIPPER,   POTENTIAL,  true, true,  MAIL,   true,  240,  MAJOR",
        "HourOther: lapsed,       61, STANDARD,     CONSIGNEE, LAPSED,     true, true,  MAIL,   true,  240,  MAJOR",
        "Little,                  59, STANDARD,     CONSIGNEE, POTENTIAL,  true, true,  MAIL,   false, 1440, MINOR",
    })
    void aSideIsAnswered(
            String rule,
            long late,
            String mode,
            String role,
            String standing,
            boolean hasMail,
            boolean told,
            String channel,
            boolean person,
            int minutes,
            String severity) {
        var answer = decisions
                .evaluateDecisionTableByKey(
                        "delay-response",
                        Map.of(
                                "lateMinutes",
                                late,
                                "mode",
                                mode,
                                "role",
                                role,
                                "standing",
                                standing,
                                "hasMail",
                                hasMail,
                                "told",
                                told))
                .getSingleResult();

        assertThat(answer.getEntryMap())
                .as(rule)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("channel", channel, "personActs", person, "dueMinutes", minutes, "severity", severity));
    }

    @ParameterizedTest
    @CsvSource({"zh, US, zh", "en, CN, en", "de, DE, en", "'', CN, zh", "'', TW, zh", "'', US, en", "'', '', en"})
    void aSideIsToldInALanguageItReads(String speaks, String country, String language) {
        String chosen = decisions
                .evaluateDecisionTableByKey("notice-language", Map.of("speaks", speaks, "country", country))
                .getSingleEntry();

        assertThat(chosen).isEqualTo(language);
    }

    @Test
    void theDecisionsAreDeployedByTheirNames() {
        assertThat(TestEngine.with(Map.of())
                        .getRepositoryService()
                        .createDecisionDefinitionQuery()
                        .list())
                .extracting("key")
                .contains("delay-response", "notice-language", "contract-approval");
    }
}
