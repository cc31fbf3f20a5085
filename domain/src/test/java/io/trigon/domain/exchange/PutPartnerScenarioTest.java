package io.trigon.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.AgreementTerms.CaseTerms;
import io.trigon.domain.exchange.PartnerProfile.Difference;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.exchange.TradingPartner.Stage;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.World;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PutPartnerScenarioTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final CaseTerms ARRIVAL = new CaseTerms("X3 with local time", "AT7-01=X3, AT7-07=LT");

    private final World world = new World();
    private final SetUpPartner setUpPartner = new SetUpPartner(
            world.exchange, world.companies, world.accounts, world.exchange, world.events, world.clock);
    private final PutPartner putPartner =
            new PutPartner(world.exchange, world.agreements, world.cases, setUpPartner, world.clock);
    private final AgreeMessages agreeMessages = new AgreeMessages(putPartner, world.agreements);

    @Test
    void aNewPartnerIsSetUpWithItsAgreementsAndTestsFirst() {
        PartnerProfile put = putPartner.put(acme("ACME", in("214", NEW_YEAR, null, ARRIVAL)));

        assertThat(put.stage()).isEqualTo(Stage.TEST);
        assertThat(put.agreements()).hasSize(1);
        assertThat(put.agreements().get(0).cases()).containsExactly(ARRIVAL);
        assertThat(world.exchange.openedFolders()).contains("ACME");
        assertThat(putPartner.preview(put)).isEmpty();
    }

    @Test
    void whatWouldChangeIsShownBeforeItDoes() {
        putPartner.put(acme("ACME", in("214", NEW_YEAR, null)));

        List<Difference> differences =
                putPartner.preview(acme("ACME Carriers", in("214", NEW_YEAR, LocalDate.of(2026, 6, 30))));

        assertThat(differences)
                .containsExactly(
                        new Difference("", "name", "ACME", "ACME Carriers"),
                        new Difference("IN 214 2026-01-01", "validTo", "", "2026-06-30"));
        assertThat(putPartner.profile("ACME").name()).isEqualTo("ACME");
    }

    @Test
    void anAgreementThatIsLeftOutEndsWithoutItsPastBeingLost() {
        putPartner.put(acme("ACME", in("214", NEW_YEAR, null), in("990", APRIL, null)));

        PartnerProfile put = putPartner.put(acme("ACME"));

        assertThat(put.agreements()).extracting(AgreementTerms::messageType).containsExactly("214");
        assertThat(put.agreements().get(0).validTo()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void twoAgreementsNeverHoldOnTheSameDay() {
        putPartner.put(acme("ACME", in("214", NEW_YEAR, APRIL)));

        assertThatThrownBy(() -> agreeMessages.agree("ACME", in("214", APRIL, null)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("agreement-overlaps"));
        agreeMessages.agree("ACME", in("214", APRIL.plusDays(1), null));
        assertThat(world.agreements.of("ACME")).hasSize(2);
    }

    @Test
    void anAgreementEndsOnADayAndNotLaterAgain() {
        putPartner.put(acme("ACME"));
        long id = agreeMessages.agree("ACME", in("214", NEW_YEAR, null));

        agreeMessages.end("ACME", id, APRIL);

        assertThat(world.agreements.of("ACME").get(0).validTo()).isEqualTo(APRIL);
        assertThatThrownBy(() -> agreeMessages.end("ACME", id, APRIL.plusDays(1)))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> agreeMessages.end("OTHER", id, NEW_YEAR)).hasMessageContaining("agreement");
    }

    @Test
    void twoPartnersDontSendFromOneAddress() {
        putPartner.put(acme("ACME"));
        PartnerProfile other = new PartnerProfile(
                "BETA", "Beta", Role.CARRIER, "02", "ACME", "BETA", null, null, null, null, List.of());

        assertThatThrownBy(() -> putPartner.preview(other))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("partner-address-taken"));
    }

    @Test
    void aPartnerWithNothingButAnAddressTestsAtFirstToo() {
        TradingPartner partner = setUpPartner.setUp("ACME", "Acme", Role.CARRIER, "02", "ACME", "ACME");

        assertThat(partner.stage()).isEqualTo(Stage.TEST);
        assertThat(partner.company().name()).isEqualTo("Acme");
    }

    @Test
    void allThatIsMissingOfANewPartnerIsNamedAtOnce() {
        assertThatThrownBy(() -> setUpPartner.setUp("ACME", " ", null, "02", null, "ACME", null, null))
                .isInstanceOfSatisfying(BrokenRule.class, e -> {
                    assertThat(e.code()).isEqualTo("partner-incomplete");
                    assertThat(e.params()).containsEntry("missing", "name, role, isaId");
                });
        assertThat(world.exchange.byPartnerId("ACME")).isEmpty();
    }

    @Test
    void anAddressOfAnotherIsRefusedByNameAndLeavesNothingBehind() {
        putPartner.put(acme("ACME"));

        assertThatThrownBy(() -> setUpPartner.setUp("BETA", "Beta", Role.CARRIER, "02", "ACME", "BETA"))
                .isInstanceOfSatisfying(BrokenRule.class, e -> {
                    assertThat(e.code()).isEqualTo("partner-address-taken");
                    assertThat(e.params()).containsEntry("has", "ACME").containsEntry("most", "02/ACME");
                });
        assertThat(world.exchange.byPartnerId("BETA")).isEmpty();
        assertThat(world.companies.named("Beta")).isEmpty();
    }

    @Test
    void anEdifactAddressOfAnotherIsRefusedToo() {
        putPartner.put(edifact("ACME", "14", "4012345000009"));

        for (String qualifier : Arrays.asList("14", null)) {
            assertThatThrownBy(() -> putPartner.put(edifact("BETA", qualifier, "4012345000009")))
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.code()).isEqualTo("partner-address-taken"));
        }
        assertThat(putPartner.put(edifact("BETA", "9", "4012345000009")).edifactQualifier())
                .isEqualTo("9");
        assertThat(putPartner.preview(edifact("ACME", "14", "4012345000009"))).isEmpty();
    }

    private static PartnerProfile edifact(String id, String qualifier, String edifactId) {
        return new PartnerProfile(id, id, Role.CARRIER, "ZZ", id, id, qualifier, edifactId, null, null, List.of());
    }

    @Test
    void aCaseWithOtherNeedsIsShownAgain() {
        putPartner.put(acme("ACME", in("214", NEW_YEAR, null, ARRIVAL)));
        world.cases.of("ACME").get(0).passed(world.clock.instant(), "test", "hash");

        putPartner.put(acme("ACME", in("214", NEW_YEAR, null, ARRIVAL)));
        assertThat(world.cases.of("ACME").get(0).isPassed()).isTrue();
        putPartner.put(acme("ACME", in("214", NEW_YEAR, null, new CaseTerms("X3 with local time", "AT7-01=X3"))));
        assertThat(world.cases.of("ACME").get(0).isPassed()).isFalse();
    }

    @Test
    void needsThatCannotBeReadAreRefused() {
        for (String needs : List.of("AT7", "AT7-1=X3", "AT7-01=", "at7-01=X3", "AT7-01=X3,,")) {
            assertThatThrownBy(() -> CaseNeeds.of(needs + " "))
                    .as(needs)
                    .isInstanceOfSatisfying(
                            BrokenRule.class, e -> assertThat(e.code()).isEqualTo("case-needs"));
        }
    }

    private static PartnerProfile acme(String name, AgreementTerms... agreements) {
        return new PartnerProfile(
                "ACME", name, Role.CARRIER, "02", "ACME", "ACME", null, null, null, null, List.of(agreements));
    }

    private static AgreementTerms in(String type, LocalDate from, LocalDate to, CaseTerms... cases) {
        return new AgreementTerms(
                Direction.IN, type, "004010", from, to, Acknowledging.FUNCTIONAL, null, Set.of(), List.of(cases));
    }
}
