package io.trigon.persistence.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.epcis.AskToWake;
import io.trigon.domain.exchange.epcis.NameQuery;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;

/** Queries that somebody gave a name. */
class NamedQueriesIT extends EventHouse {
    @OnBoth
    void aNameIsGivenToAQueryOnceAndKnownToItsCompany(Base base) {
        house(base);
        NameQuery names = new NameQuery(
                new JpaNamedQueries(store.manager),
                new JpaSubscriptions(store.manager, store.reads),
                new AskToWake(null, null, store.tasks),
                store.clock);
        Viewer party = viewer(Role.CARRIER, carrier.company().id());
        store.inTransaction(() -> names.name(party, "mine", "{\"EQ_bizStep\":[\"departing\"]}"));

        assertThat(store.inTransaction(() -> names.named(party, "mine").query()))
                .contains("departing");
        assertThatThrownBy(() -> store.inTransaction(() -> names.name(party, "mine", "{}")))
                .isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> names.named(STAFF, "mine")).isInstanceOf(NotFound.class);
        store.inTransaction(() -> names.forget(party, "mine"));
        assertThat(store.inTransaction(() -> names.of(party))).isEmpty();
    }
}
