package io.trigon.persistence.exchange;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.PartnerScore;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.MilestoneReport;
import io.trigon.domain.shipment.Source;
import io.trigon.domain.shipment.TrackingNumber;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import java.time.Duration;
import java.time.Instant;

/** What partners' messages turned out to be worth. */
class PartnerRecordIT {

    @OnBoth
    void contradictionsRefusalsAndLatenessAreCounted(Base base) {
        Store store = Store.on(base);
        SqlPartnerRecord record = new SqlPartnerRecord(store.reads);
        Instant begin = store.clock.instant();
        partner(store, "BLUEWTR");
        partner(store, "QUIET");
        TrackingNumber number = store.book(aTender().build());
        long fine = message(store, InboundMessage.State.PROCESSED);
        message(store, InboundMessage.State.QUARANTINED);
        says(store, number, fine, MilestoneCode.DEPARTED_PICKUP, 0);
        says(store, number, fine, MilestoneCode.EN_ROUTE, -3);
        says(store, number, fine, MilestoneCode.DELIVERED, 30);

        PartnerScore score = record.of("BLUEWTR", begin).orElseThrow();
        assertThat(score.messages()).isEqualTo(2);
        assertThat(score.refused()).isEqualTo(1);
        assertThat(score.statuses()).isEqualTo(3);
        assertThat(score.doubted()).isEqualTo(1);
        assertThat(score.prompt()).isEqualTo(2);
        assertThat(score.score()).isEqualTo(Math.round(40 / 2.0 + 40 * 2 / 3.0 + 20 * 2 / 3.0));
        assertThat(record.of("QUIET", begin).orElseThrow().score()).isNull();
        assertThat(record.of("NOBODY", begin)).isEmpty();
        assertThat(record.all(begin.plus(Duration.ofDays(1)))).allMatch(p -> !p.isKnown());
        long triangle = store.inTransaction(
                () -> store.shipments.byNumber(number).orElseThrow().triangle().id());
        Instant end = begin.plus(Duration.ofDays(1));
        assertThat(record.ofTriangle(triangle, begin, end))
                .extracting(PartnerScore::partnerId, PartnerScore::statuses)
                .containsExactly(tuple("BLUEWTR", 3L));
        assertThat(record.ofTriangle(triangle + 1, begin, end)).isEmpty();
    }

    private static void partner(Store store, String id) {
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company(id, null));
            store.partners.add(new TradingPartner(
                    id, id, TradingPartner.Role.CARRIER, company, "02", id, id, store.clock.instant()));
        });
    }

    private static long message(Store store, InboundMessage.State state) {
        return store.inTransaction(() -> {
            InboundMessage m = store.inbound.add(
                    new InboundMessage("BLUEWTR", "a.edi", state.name(), new byte[] {1}, store.clock.instant()));
            m.settle(state, null, null, null, store.clock.instant());
            return m.id();
        });
    }

    private static void says(Store store, TrackingNumber number, long message, MilestoneCode code, int hours) {
        Instant at = store.clock.instant().plus(Duration.ofHours(hours));
        store.inTransaction(() -> store.recordMilestone.record(new MilestoneReport(
                number,
                code,
                at,
                null,
                Source.STATUS_MESSAGE,
                code.name(),
                message,
                null,
                null,
                null,
                null,
                null,
                null,
                null)));
    }
}
