package io.trigon.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.ApiKey;
import io.trigon.domain.access.AuditEntry;
import io.trigon.domain.access.Role;
import io.trigon.domain.access.SavedView;
import io.trigon.domain.access.User;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Paging;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import jakarta.persistence.PersistenceException;
import java.time.Duration;

/** Who may come in, and who did what. */
class AccessIT {

    @OnBoth
    void aUserIsFoundWithCompanyAndKeys(Base base) {
        Store store = Store.on(base);
        assertThat(store.users.isEmpty()).isTrue();
        store.inTransaction(() -> {
            Company company = store.companies.add(new Company("Acme", "US"));
            User user = store.users.add(
                    new User("shipper", "Sam", Role.SHIPPER, company, "$argon2id$", store.clock.instant()));
            store.users.add(new ApiKey(user, "laptop", "abc", store.clock.instant()));
        });
        // outside of any transaction, as a door asks
        var viewer = store.users.byLogin("shipper").orElseThrow().viewer();
        assertThat(viewer.companyId()).isNotNull();
        assertThat(store.users.keyByHash("abc").orElseThrow().user().viewer().companyId())
                .isEqualTo(viewer.companyId());
        assertThat(store.users.keyByHash("nope")).isEmpty();
        assertThat(store.users.list()).extracting("company").containsExactly("Acme");
        assertThat(store.users.keys()).extracting("label").containsExactly("laptop");
        assertThat(store.users.isEmpty()).isFalse();
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.users.add(new User("shipper", "X", Role.ADMIN, null, "x", store.clock.instant()));
                }))
                .isInstanceOf(PersistenceException.class);
    }

    @OnBoth
    void failedSignInsCountUntilCleared(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        String key = "login:admin";
        store.attempts.failed(key, now.minus(Duration.ofMinutes(20)));
        store.attempts.failed(key, now);
        store.attempts.failed("x".repeat(1000), now);
        assertThat(store.attempts.failuresSince(key, now.minus(Duration.ofMinutes(15))))
                .isEqualTo(1);
        assertThat(store.attempts.failuresSince(key, now.minus(Duration.ofHours(1))))
                .isEqualTo(2);
        store.attempts.clear(key);
        assertThat(store.attempts.failuresSince(key, now.minus(Duration.ofHours(1))))
                .isZero();
        // a failure counts even when the caller's transaction comes to nothing
        assertThatThrownBy(() -> store.inTransaction(() -> {
                    store.attempts.failed(key, now);
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.attempts.failuresSince(key, now)).isEqualTo(1);
        // another name's failure a day later forgets this one's
        store.attempts.failed("login:other", now.plus(Duration.ofHours(25)));
        assertThat(store.attempts.failuresSince(key, now)).isZero();
    }

    @OnBoth
    void theAuditListsTheNewestFirst(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            store.audit.add(new AuditEntry(store.clock.instant(), "admin", "CHANGE_USERS", "user sam", null));
            store.audit.add(new AuditEntry(store.clock.instant().plusSeconds(1), "ann", "SIGN_IN", "ann", "127.0.0.1"));
        });
        assertThat(store.audit.list(null, Paging.first(10)).rows())
                .extracting("who")
                .containsExactly("ann", "admin");
        assertThat(store.audit.list("SAM", Paging.first(10)).total()).isEqualTo(1);
    }

    @OnBoth
    void aViewIsKeptUnderItsNameAndForgotten(Base base) {
        Store store = Store.on(base);
        long[] user = new long[1];
        store.inTransaction(() -> {
            User ada = store.users.add(new User("ada", "Ada", Role.ADMIN, null, "x", store.clock.instant()));
            user[0] = ada.id();
            store.views.add(new SavedView(ada.id(), "shipments", "Late", "show=late"));
        });
        store.inTransaction(() -> {
            SavedView kept = store.views.of(user[0], "shipments").get(0);
            assertThat(kept.query()).isEqualTo("show=late");
            assertThat(store.views.of(user[0], "tasks")).isEmpty();
            store.views.remove(store.views.byId(kept.id()).orElseThrow());
        });
        assertThat(store.views.of(user[0], "shipments")).isEmpty();
    }

    @OnBoth
    void aPasswordOfAnotherIsTemporaryAndAChangedOneEndsOlderVisits(Base base) {
        Store store = Store.on(base);
        var now = store.clock.instant();
        store.inTransaction(() -> {
            store.users.add(new User("ada", "Ada", Role.ADMIN, null, "x", now).withTemporaryPassword());
        });
        assertThat(store.users.byLogin("ada").orElseThrow().isPasswordTemporary())
                .isTrue();
        store.inTransaction(
                () -> store.users.byLogin("ada").orElseThrow().changePassword("y", false, now.plusSeconds(60)));
        User ada = store.users.byLogin("ada").orElseThrow();
        assertThat(ada.isPasswordTemporary()).isFalse();
        assertThat(ada.stillKnows(now)).isFalse();
        assertThat(ada.stillKnows(now.plusSeconds(60))).isTrue();
    }
}
