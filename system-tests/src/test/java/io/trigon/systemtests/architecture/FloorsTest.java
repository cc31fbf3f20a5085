package io.trigon.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.trigon.bpmn.canary.CanaryOfTheBpmnFloor;
import io.trigon.domain.canary.CanaryOfTheDomain;
import io.trigon.domain.canary.ClockManager;
import io.trigon.web.canary.CanaryOfTheWebFloor;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FloorsTest {
    private static JavaClasses house;

    @BeforeAll
    static void walkTheHouse() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/canary/") && !location.contains("-tests.jar"))
                .importPackages("io.trigon");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("Camunda", Floors.onlyHomeOf("bpmn", "org.camunda.."), CanaryOfTheWebFloor.class),
                Arguments.of(
                        "Camel", Floors.onlyHomeOf("integrations", "org.apache.camel.."), CanaryOfTheWebFloor.class),
                Arguments.of(
                        "Jasper", Floors.onlyHomeOf("reports", "net.sf.jasperreports.."), CanaryOfTheWebFloor.class),
                Arguments.of("EDI", Floors.onlyHomeOf("integrations", "io.xlate.."), CanaryOfTheWebFloor.class),
                Arguments.of(
                        "Kafka",
                        Floors.onlyHomeOf("integrations.tracking.broker", "org.apache.kafka.."),
                        CanaryOfTheWebFloor.class),
                Arguments.of("storage", Floors.theEntityManagerLivesInPersistence(), CanaryOfTheWebFloor.class),
                Arguments.of("domain", Floors.theDomainLeansOnNothingAbove(), CanaryOfTheDomain.class),
                Arguments.of("web", Floors.leansOnTheDomainAlone("web"), CanaryOfTheWebFloor.class),
                Arguments.of("bpmn", Floors.leansOnTheDomainAlone("bpmn"), CanaryOfTheBpmnFloor.class),
                Arguments.of("clock", Floors.timeComesFromTheClock(), CanaryOfTheDomain.class),
                Arguments.of("names", Floors.namesSayWhatThingsAre(), ClockManager.class));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theHouseKeepsTheRule(String name, ArchRule rule, Class<?> canary) {
        rule.check(house);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aCanaryThatBreaksTheRuleIsCaught(String name, ArchRule rule, Class<?> canary) {
        JavaClasses cage = new ClassFileImporter().importClasses(canary);
        assertThat(rule.evaluate(cage).hasViolation()).isTrue();
    }

    @Test
    void theOtherFloorsLeanOnTheDomainAloneToo() {
        Stream.of("persistence", "integrations", "reports")
                .map(Floors::leansOnTheDomainAlone)
                .forEach(rule -> rule.check(house));
    }

    @Test
    void theWholeHouseWasWalked() {
        assertThat(Stream.of("domain", "persistence", "bpmn", "integrations", "reports", "web"))
                .allSatisfy(module ->
                        assertThat(house).anyMatch(c -> c.getPackageName().startsWith("io.trigon." + module)));
    }
}
