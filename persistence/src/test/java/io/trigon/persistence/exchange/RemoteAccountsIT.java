package io.trigon.persistence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.RemoteAccount;
import io.trigon.domain.exchange.remote.RemoteAccount.Protocol;
import io.trigon.domain.exchange.remote.RemoteAccount.Terms;
import io.trigon.persistence.testing.Base;
import io.trigon.persistence.testing.OnBoth;
import io.trigon.persistence.testing.Store;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Set;

/** Our accounts on partners' servers. */
class RemoteAccountsIT {

    private static final Terms TERMS =
            new Terms(Protocol.SFTP, "files.partner.example", 22, "trigon", null, "/in", "/out", "/archive", 60);

    @OnBoth
    void oneNodeAtATimeTakesHoldOfAnAccountThatIsDue(Base base) {
        Store store = Store.on(base);
        Instant now = store.clock.instant();
        store.inTransaction(() -> {
            store.remoteAccounts.add(new RemoteAccount("ACME", TERMS, now));
        });

        assertThat(store.remoteAccounts.due(now)).containsExactly("ACME");
        assertThat(store.inTransaction(() -> store.remoteAccounts.hold("ACME", now, now.plusSeconds(600))))
                .isTrue();
        assertThat(store.inTransaction(() -> store.remoteAccounts.hold("ACME", now, now.plusSeconds(600))))
                .isFalse();
        assertThat(store.remoteAccounts.due(now)).isEmpty();
        store.inTransaction(() -> store.remoteAccounts.of("ACME").orElseThrow().polled("it does not answer", now));

        RemoteAccount account = store.remoteAccounts.of("ACME").orElseThrow();
        assertThat(account.lastError()).isEqualTo("it does not answer");
        assertThat(account.dueAt()).isEqualTo(now.plusSeconds(60));
        assertThat(account.terms()).isEqualTo(TERMS);
        store.inTransaction(() ->
                store.remoteAccounts.remove(store.remoteAccounts.of("ACME").orElseThrow()));
        assertThat(store.remoteAccounts.of("ACME")).isEmpty();
    }

    @OnBoth
    void aFileIsTakenOnce(Base base) {
        Store store = Store.on(base);
        Instant now = store.clock.instant();
        long message = store.inTransaction(() -> store.inbound
                .add(new InboundMessage("ACME", "a.edi", "hash", new byte[] {1}, now))
                .id());
        store.inTransaction(() -> store.remoteAccounts.taken("ACME", "f00d", message, now));

        assertThat(store.remoteAccounts.isTaken("ACME", "f00d")).isTrue();
        assertThat(store.remoteAccounts.isTaken("OTHER", "f00d")).isFalse();
        assertThatThrownBy(() -> store.inTransaction(() -> store.remoteAccounts.taken("ACME", "f00d", message, now)))
                .isInstanceOf(PersistenceException.class);
    }

    @OnBoth
    void aFileIsForgottenOnceItIsOldAndGoneFromTheServer(Base base) {
        Store store = Store.on(base);
        Instant now = store.clock.instant();
        long message = store.inTransaction(() -> store.inbound
                .add(new InboundMessage("ACME", "a.edi", "hash", new byte[] {1}, now))
                .id());
        store.inTransaction(() -> {
            store.remoteAccounts.taken("ACME", "gone", message, now.minusSeconds(20));
            store.remoteAccounts.taken("ACME", "there", message, now.minusSeconds(30));
            store.remoteAccounts.taken("ACME", "young", message, now);
            store.remoteAccounts.taken("OTHER", "gone", message, now.minusSeconds(20));
        });

        int forgotten =
                store.inTransaction(() -> store.remoteAccounts.forget("ACME", Set.of("there"), now.minusSeconds(10)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(store.remoteAccounts.isTaken("ACME", "gone")).isFalse();
        assertThat(store.remoteAccounts.isTaken("ACME", "there")).isTrue();
        assertThat(store.remoteAccounts.isTaken("ACME", "young")).isTrue();
        assertThat(store.remoteAccounts.isTaken("OTHER", "gone")).isTrue();
    }

    @OnBoth
    void aPartnerHasOneAddressToPostTo(Base base) {
        Store store = Store.on(base);
        store.inTransaction(() -> {
            store.postAddresses.add(new PostAddress("ACME", "https://edi.partner.example/in", null));
        });

        assertThat(store.postAddresses.of("ACME").orElseThrow().header()).isEqualTo("X-Api-Key");
        assertThat(store.postAddresses.of("OTHER")).isEmpty();
    }
}
