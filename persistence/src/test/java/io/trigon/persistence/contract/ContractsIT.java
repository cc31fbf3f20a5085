package io.trigon.persistence.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractState;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.Company;
import io.trigon.domain.party.Gln;
import io.trigon.domain.party.Scac;
import io.trigon.domain.sales.Lead;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import io.trigon.persistence.testing.Viewers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Contracts, companies and leads. */
class ContractsIT {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static ContractTerms terms() {
        return new ContractTerms(
                Money.of(new BigDecimal("120000.50"), "USD"),
                new BigDecimal("12.5"),
                DAY.minusDays(30),
                DAY.plusDays(20),
                ServiceMode.EXPRESS,
                null,
                new BigDecimal("97"),
                List.of(
                        new Lane("US", null, "US", null, Duration.ofHours(72)),
                        new Lane("US", "IL", "US", "TX", Duration.ofHours(36))));
    }

    private static long active(Store store, Company company) {
        Contract contract = store.contracts.add(new Contract(store.contracts.nextNumber(DAY), company, terms(), "ann"));
        for (ContractState step : List.of(
                ContractState.IN_APPROVAL, ContractState.APPROVED, ContractState.ACCEPTED, ContractState.ACTIVE)) {
            contract.moveTo(step, "bob");
        }
        return contract.id();
    }

    @OnBoth
    void aContractComesBackWithItsLanes(Base base) {
        Store store = Store.on(base);
        long[] ids = new long[2];
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Lakeview Foods", "US"));
            ids[0] = company.id();
            ids[1] = active(store, company);
            store.contracts.add(new Contract(store.contracts.nextNumber(DAY), company, terms(), "ann"));
        });
        store.inTransaction(() -> {
            Contract contract = store.contracts.byId(ids[1]).orElseThrow();
            assertThat(contract.number()).isEqualTo("2026-0001");
            assertThat(contract.transit("US", "IL", "US", "TX")).contains(Duration.ofHours(36));
            assertThat(contract.value().toString()).startsWith("120000.50");
            assertThat(store.contracts.holding(ids[0], DAY)).hasSize(1);
            assertThat(store.contracts.holding(ids[0], DAY.plusDays(21))).isEmpty();
            assertThat(store.contracts.byNumber("2026-0002")).isPresent();
        });
        assertThat(store.contracts.endingBy(DAY.plusDays(20))).hasSize(1);
        assertThat(store.contracts.endingBy(DAY)).isEmpty();
    }

    @OnBoth
    void partiesListTheirOwnAndNotOurMargin(Base base) {
        Store store = Store.on(base);
        long own = store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Lakeview Foods", "US"));
            active(store, company);
            active(store, store.companies.add(new Company("Gulf Grocers", "US")));
            store.contracts.add(new Contract(store.contracts.nextNumber(DAY), company, terms(), "ann"));
            return company.id();
        });
        Paging page = Paging.first(10);
        var all = store.contracts.list(Viewers.manager(), null, null, page);
        assertThat(all.total()).isEqualTo(3);
        assertThat(all.rows().get(0).value()).isEqualTo("120000.5 USD");
        assertThat(all.rows().get(0).marginPercent()).isEqualTo("12.5");
        var theirs = store.contracts
                .list(Viewers.of(Role.SHIPPER, own), null, null, page)
                .rows();
        assertThat(theirs)
                .extracting("company")
                .as("the draft is not offered yet")
                .containsExactly("Lakeview Foods");
        assertThat(theirs.get(0).marginPercent()).isNull();
        assertThat(store.contracts
                        .list(Viewers.of(Role.CARRIER, own), null, null, page)
                        .rows())
                .isEmpty();
        assertThat(store.contracts
                        .list(Viewers.manager(), "gulf", ContractState.ACTIVE, new Paging("-value", 0, 5))
                        .total())
                .isEqualTo(1);
    }

    @OnBoth
    void companiesAreFoundByWhatIdentifiesThem(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            store.companies.add(
                    new Company(" Prairie Freight ", "US").identifiedBy("4006381333931", "prfl", "123456789", null));
        });
        assertThat(store.companies.byScac(Scac.of("PRFL"))).isPresent();
        assertThat(store.companies.byGln(Gln.of("4006381333931"))).isPresent();
        assertThat(store.companies.byDuns("123456789")).isPresent();
        assertThat(store.companies.named("PRAIRIE freight ")).hasSize(1);
        assertThat(store.companies.siteByCode("NOWHERE")).isEmpty();
        assertThat(store.companies.all()).extracting("name").containsExactly("Prairie Freight");
    }

    @OnBoth
    void openLeadsAreListedTheBestServedFirst(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Gulf Grocers", "US"));
            store.leads.add(new Lead(company, "TG1", store.clock.instant()));
            Lead closed = store.leads.add(
                    new Lead(store.companies.add(new Company("Won", "US")), "TG2", store.clock.instant()));
            closed.close(Lead.State.WON);
        });
        assertThat(store.leads.open(10)).extracting("company").containsExactly("Gulf Grocers");
        assertThat(store.leads.open(10).get(0).delivered()).isZero();
    }

    @OnBoth
    void openLeadsComePageByPageAndAreFound(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            for (String name : List.of("Gulf Grocers", "Lone Star Feed", "100% Oats")) {
                store.leads.add(new Lead(store.companies.add(new Company(name, "US")), "TG1", store.clock.instant()));
            }
        });
        var second = store.leads.open(null, new Paging(null, 1, 1));
        assertThat(second.rows()).extracting("company").containsExactly("Lone Star Feed");
        assertThat(second.total()).isEqualTo(3);
        var found = store.leads.open("star", Paging.first(1));
        assertThat(found.rows()).extracting("company").containsExactly("Lone Star Feed");
        assertThat(found.total()).isEqualTo(1);
        assertThat(store.leads.open("%", Paging.first(9)).rows())
                .extracting("company")
                .containsExactly("100% Oats");
    }

    @OnBoth
    void aDraftWithOtherLanesIsAnotherVersion(Base base) {
        Store store = Store.on(base);
        long[] id = new long[1];
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Lakeview Foods", "US"));
            id[0] = store.contracts
                    .add(new Contract(store.contracts.nextNumber(DAY), company, terms(), "ann"))
                    .id();
        });
        int first = store.inTransaction(
                () -> store.contracts.byId(id[0]).orElseThrow().version());
        ContractTerms same = terms();
        store.inTransaction(() -> {
            store.contracts
                    .byId(id[0])
                    .orElseThrow()
                    .revise(new ContractTerms(
                            same.value(),
                            same.marginPercent(),
                            same.start(),
                            same.end(),
                            same.mode(),
                            null,
                            same.onTimePercent(),
                            List.of(new Lane("US", null, "CA", null, Duration.ofHours(50)))));
        });
        store.inTransaction(() -> {
            Contract revised = store.contracts.byId(id[0]).orElseThrow();
            assertThat(revised.lanes()).hasSize(1);
            assertThat(revised.version()).isGreaterThan(first);
        });
    }
}
