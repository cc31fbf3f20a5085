package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Acknowledging;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.Tolerance;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.LocalDate;
import java.util.Set;

/** Agreements by day, and what a partner became. */
class AgreementsIT {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static TradingPartner partner(Store store) {
        Company company = store.companies.add(new Company("Bluewater Lines", null));
        return store.partners.add(new TradingPartner(
                "BLUEWTR",
                "Bluewater Lines",
                TradingPartner.Role.CARRIER,
                company,
                "02",
                "BLUW",
                "BLUW",
                store.clock.instant()));
    }

    @OnBoth
    void anAgreementHoldsFromItsFirstDayToItsLast(Base base) {
        Store store = Store.on(base);
        store.inTransaction(
                () -> store.agreements.add(new Agreement(partner(store), Direction.IN, "214", "004010", MARCH)
                        .until(MARCH.plusDays(9))
                        .acknowledged(Acknowledging.IMPLEMENTATION, 90)
                        .tolerating(Set.of(Tolerance.SEGMENT_COUNT_WRONG, Tolerance.UNKNOWN_CODE))));
        assertThat(store.agreements.inForce("BLUEWTR", Direction.IN, "214", MARCH.minusDays(1)))
                .isEmpty();
        assertThat(store.agreements.inForce("BLUEWTR", Direction.IN, "214", MARCH.plusDays(10)))
                .isEmpty();
        assertThat(store.agreements.inForce("BLUEWTR", Direction.OUT, "214", MARCH))
                .isEmpty();
        assertThat(store.agreements.inForce("OTHER", Direction.IN, MARCH)).isEmpty();
        Agreement held = store.inTransaction(() -> store.agreements
                .inForce("BLUEWTR", Direction.IN, "214", MARCH.plusDays(9))
                .orElseThrow());
        assertThat(held.tolerances()).containsExactlyInAnyOrder(Tolerance.SEGMENT_COUNT_WRONG, Tolerance.UNKNOWN_CODE);
        assertThat(held.acknowledging()).isEqualTo(Acknowledging.IMPLEMENTATION);
        assertThat(held.ackMinutes()).isEqualTo(90);
    }

    @OnBoth
    void aPartnerKeepsItsEdifactAddressItsStageAndItsWay(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> partner(store)
                .knownInEdifactAs("14", "4012345000009")
                .at(TradingPartner.Stage.TEST)
                .reachedBy(OutboundMessage.Way.SFTP));
        TradingPartner kept = store.partners.byPartnerId("BLUEWTR").orElseThrow();
        assertThat(kept.edifactId()).isEqualTo("4012345000009");
        assertThat(kept.edifactQualifier()).isEqualTo("14");
        assertThat(kept.stage()).isEqualTo(TradingPartner.Stage.TEST);
        assertThat(kept.way()).isEqualTo(OutboundMessage.Way.SFTP);
    }
}
