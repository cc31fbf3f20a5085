package io.trigon.persistence.triangle;

import static io.trigon.domain.testing.TenderFixture.aTender;
import static io.trigon.domain.testing.TenderFixture.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.customer.Standing;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.testing.TenderFixture;
import io.trigon.domain.triangle.Health;
import io.trigon.domain.triangle.TriangleReads.Filter;
import io.trigon.domain.triangle.TriangleReads.TriangleView;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Triangles as pages show them. */
class TriangleReadsIT {

    private static final Filter ALL = new Filter(null, null, null);
    private static final Paging PAGE = Paging.first(50);

    private static Store twoTriangles(Base base) {
        Store store = Store.on(base);
        store.book(aTender().due(Instant.parse("2026-03-02T20:00:00Z")).build());
        store.book(aTender()
                .numbered("LKV-2")
                .toConsignee(card("Gulf Grocers", "1 Bay St", "Houston", "TX", "77001", TenderFixture.DALLAS, null))
                .build());
        return store;
    }

    @OnBoth
    void theListShowsBothSidesTheLateOnesFirst(Base base) {
        Store store = twoTriangles(base);
        var rows = store.triangleReads.list(Viewers.manager(), ALL, PAGE).rows();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).consignee().company()).isEqualTo("Bluebonnet Stores");
        assertThat(rows.get(0).lateNow()).isEqualTo(1);
        assertThat(rows.get(0).shipper().health()).isEqualTo(Health.STRAINED);
        assertThat(store.triangleReads
                        .list(Viewers.manager(), new Filter("GULF", null, null), PAGE)
                        .total())
                .isEqualTo(1);
        assertThat(store.triangleReads
                        .list(Viewers.manager(), new Filter(null, Standing.CONTRACTED, null), PAGE)
                        .total())
                .isZero();
        assertThat(store.triangleReads
                        .list(Viewers.manager(), new Filter(null, Standing.POTENTIAL, Health.STRAINED), PAGE)
                        .total())
                .isEqualTo(1);
        for (String key : List.of("shipper", "-consignee", "late", "-late", "opened", "nonsense")) {
            assertThat(store.triangleReads
                            .list(Viewers.manager(), ALL, new Paging(key, 0, 1))
                            .total())
                    .isEqualTo(2);
        }
    }

    @OnBoth
    void aPartySeesItsOwnTrianglesAndOnlyItsOwnSideOfThem(Base base) {
        Store store = twoTriangles(base);
        var row = store.triangleReads.list(Viewers.manager(), ALL, PAGE).rows().get(0);
        long foreign = store.triangleReads
                .list(Viewers.manager(), ALL, PAGE)
                .rows()
                .get(1)
                .id();
        var consignee = Viewers.of(Role.CONSIGNEE, row.consignee().companyId());

        assertThat(store.triangleReads.list(consignee, ALL, PAGE).rows())
                .extracting("id")
                .containsExactly(row.id());
        assertThat(store.triangleReads.view(consignee, foreign)).isEmpty();
        assertThat(store.triangleReads
                        .list(Viewers.of(Role.CARRIER, 1L), ALL, PAGE)
                        .rows())
                .isEmpty();
        store.inTransaction(() -> {
            var company = store.companies.byId(row.consignee().companyId()).orElseThrow();
            store.contracts.add(new Contract("D-1", company, terms(), "ann"));
            Contract offer = store.contracts.add(new Contract("D-2", company, terms(), "ann"));
            offer.moveTo(ContractState.IN_APPROVAL, "ann");
            offer.moveTo(ContractState.APPROVED, "bob");
        });
        TriangleView view = store.triangleReads.view(consignee, row.id()).orElseThrow();
        assertThat(view.contracts()).extracting("number").containsExactly("D-2");
        assertThat(store.triangleReads
                        .view(Viewers.manager(), row.id())
                        .orElseThrow()
                        .contracts())
                .hasSize(2);
        for (Standing standing : Standing.values()) {
            boolean own = standing == view.row().consignee().standing();
            var asked = new Filter(null, standing, null);
            assertThat(store.triangleReads.list(consignee, asked, PAGE).total())
                    .as("a filter tells nothing of the other side")
                    .isEqualTo(own ? 1 : 0);
        }
        for (Health health : Health.values()) {
            assertThat(store.triangleReads
                            .list(consignee, new Filter(null, null, health), PAGE)
                            .total())
                    .as("nor does it tell what we think of a party")
                    .isEqualTo(1);
        }
        assertThat(view.row().consignee().health()).isNull();
        assertThat(view.row().shipper().standing()).isNull();
        assertThat(view.row().shipper().health()).isNull();
        assertThat(view.row().shipper().owner()).isNull();
        assertThat(view.row().consignee().standing()).isEqualTo(Standing.POTENTIAL);
        assertThat(view.neighbours()).isEmpty();
        assertThat(view.shipments()).hasSize(1);
    }

    private static ContractTerms terms() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        var value = Money.of(new BigDecimal("1000"), "USD");
        return new ContractTerms(value, BigDecimal.TEN, day, day, ServiceMode.STANDARD, null, null, List.of());
    }

    @OnBoth
    void theViewShowsFiguresAndNeighbours(Base base) {
        Store store = twoTriangles(base);
        var row = store.triangleReads.list(Viewers.manager(), ALL, PAGE).rows().get(1);
        var number = store.shipments.byReference("BOL-LKV-2").get(0).trackingNumber();
        store.clock.turn(Duration.ofHours(30));
        store.report(number, MilestoneCode.DEPARTED_PICKUP, Instant.parse("2026-03-02T15:00:00Z"));
        store.report(number, MilestoneCode.DELIVERED, Instant.parse("2026-03-03T17:00:00Z"));

        TriangleView view =
                store.triangleReads.view(Viewers.manager(), row.id()).orElseThrow();
        assertThat(view.figures().delivered()).isEqualTo(1);
        assertThat(view.figures().late()).isZero();
        assertThat(view.figures().onTimeShare()).isEqualTo(1.0);
        assertThat(view.figures().medianTransitHours()).isEqualTo(26.0);
        assertThat(view.neighbours()).hasSize(1);
        assertThat(view.neighbours().get(0).shared()).isEqualTo("Lakeview Foods");
        assertThat(view.neighbours().get(0).other()).isEqualTo("Bluebonnet Stores");
        assertThat(store.triangleReads.view(Viewers.manager(), 999_999)).isEmpty();
    }
}
