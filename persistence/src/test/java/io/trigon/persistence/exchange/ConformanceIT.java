package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Agreement.Direction;
import io.trigon.domain.exchange.ConformanceCase;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.PartnerFigures.Figures;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.LocalDate;

/** Cases of agreements, and what partners exchanged lately. */
class ConformanceIT {
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
    void casesAreKeptWithTheirAgreement(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            Agreement agreement = store.agreements.add(
                    new Agreement(partner(store), Direction.IN, "214", "004010", LocalDate.of(2026, 3, 1)));
            store.cases.add(new ConformanceCase(agreement, "arrival", "AT7-01=X3"));
            return store.cases.add(new ConformanceCase(agreement, "delivered", "AT7-01=D1"));
        });
        assertThat(store.cases.of("BLUEWTR")).extracting(ConformanceCase::name).containsExactly("arrival", "delivered");
        assertThat(store.cases.of("BLUEWTR").get(0).agreement().messageType()).isEqualTo("214");
        assertThat(store.cases.of("OTHER")).isEmpty();
    }

    @OnBoth
    void figuresCountWhatCameAndWhatWaits(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            for (int i = 0; i < 3; i++) {
                InboundMessage message = store.inbound.add(
                        new InboundMessage("BLUEWTR", "f" + i, "hash" + i, new byte[] {1}, store.clock.instant()));
                if (i == 0) {
                    message.settle(InboundMessage.State.QUARANTINED, "x", null, null, store.clock.instant());
                }
            }
            return partner(store);
        });
        Figures figures = new JpaPartnerFigures(store.reads)
                .since(store.clock.instant().minus(Duration.ofDays(1)))
                .get("BLUEWTR");
        assertThat(figures.received()).isEqualTo(3);
        assertThat(figures.held()).isEqualTo(1);
        assertThat(figures.sent()).isZero();
        assertThat(figures.last()).isEqualTo(store.clock.instant());
    }
}
