package io.trigon.domain.exchange.as2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.OpenTask;
import io.trigon.domain.care.Task;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.InMemoryAs2;
import io.trigon.domain.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CertificateScenarioTest {
    private final World world = new World();
    private final InMemoryAs2 kept = new InMemoryAs2();
    private final OpenTask openTask =
            new OpenTask(world.tasks, world.shipments, world.contracts, world.accounts, world.events, world.clock);
    private final WarnOfExpiry warn = new WarnOfExpiry(kept.certificates, kept.keys, openTask, world.clock);

    private CertificateFacts facts(String name, int daysFrom, int daysUntil, int bits) {
        Instant now = world.clock.instant();
        return new CertificateFacts(
                name.getBytes(),
                name,
                "CN=" + name,
                "CN=Authority",
                "1",
                now.plus(Duration.ofDays(daysFrom)),
                now.plus(Duration.ofDays(daysUntil)),
                false,
                bits,
                CertificateUses.BOTH);
    }

    private void hand(String name, int daysFrom, int daysUntil) {
        kept.certificates.add(
                new PartnerCertificate("ACME", facts(name, daysFrom, daysUntil, 2048), world.clock.instant()));
    }

    private long tasks() {
        return world.tasks.all().stream()
                .filter(t -> t.kind() == Task.Kind.CERTIFICATE_EXPIRES)
                .count();
    }

    @Test
    void aPartnersCertificateIsWarnedOfThreeTimesAndNoMore() {
        hand("old", -300, 40);
        assertThat(warn.warn()).isZero();
        for (int day = 0; day < 45; day++) {
            world.clock.turn(Duration.ofDays(1));
            warn.warn();
            warn.warn();
        }
        assertThat(tasks()).isEqualTo(3);
        Task first = world.tasks.all().get(0);
        assertThat(first.partnerId()).isEqualTo("ACME");
        assertThat(first.role()).isEqualTo(Role.ACCOUNT_MANAGER);
        assertThat(first.detail()).contains("CN=old", "2026-04-11");
    }

    @Test
    void oneThatIsFoundLateIsWarnedOfOnceForWhatIsLeft() {
        hand("old", -300, 5);
        assertThat(warn.warn()).isEqualTo(1);
        assertThat(warn.warn()).isZero();
        assertThat(kept.certificates.of("ACME").get(0).warnedDays()).isEqualTo(7);
    }

    @Test
    void oneThatIsRenewedInTimeBothersNobody() {
        hand("old", -300, 20);
        hand("new", -1, 400);
        assertThat(warn.warn()).isZero();
    }

    @Test
    void oneThatWasWithdrawnBothersNobodyAndSpeaksForNoOther() {
        hand("old", -300, 20);
        hand("new", -1, 400);
        kept.certificates.of("ACME").get(0).withdraw(world.clock.instant());
        assertThat(warn.warn()).as("its successor is withdrawn").isEqualTo(1);
        kept.certificates.of("ACME").get(1).withdraw(world.clock.instant());
        world.clock.turn(Duration.ofDays(19));
        assertThat(warn.warn()).isZero();
    }

    @Test
    void oursIsForTheAdministrator() {
        KeyMint mint = (name, from, until) ->
                new KeyMint.Minted(facts(name, -1, 10 + kept.keys.all().size() * 900, 2048), "locked");
        KeepOwnKey keep = new KeepOwnKey(kept.keys, mint, world.clock, "TRIGON");
        assertThat(keep.current().generation()).isEqualTo(1);
        assertThat(keep.current().generation()).isEqualTo(1);
        assertThat(warn.warn()).isEqualTo(1);
        assertThat(world.tasks.all().get(0).role()).isEqualTo(Role.ADMIN);
        keep.renew();
        world.clock.turn(Duration.ofDays(5));
        assertThat(warn.warn()).as("the new one lasts").isZero();
        assertThat(keep.current().generation()).isEqualTo(2);
    }

    @Test
    void aShortKeyIsNotTaken() {
        assertThatThrownBy(() -> new PartnerCertificate("ACME", facts("weak", -1, 100, 1024), world.clock.instant()))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo("certificate-key"));
    }

    @Test
    void weakTermsNeedAnExemption() {
        As2Terms strict = As2Terms.strict("TRIGON", "ACME", null);
        assertThatThrownBy(() -> strict.dressed(Digest.SHA1, ContentCipher.AES128_CBC, Compression.NONE))
                .hasMessageContaining("WEAK_DIGEST");
        assertThatThrownBy(() -> strict.dressed(Digest.SHA256, ContentCipher.TRIPLE_DES, Compression.NONE))
                .hasMessageContaining("WEAK_CIPHER");
        assertThatThrownBy(() -> strict.dressed(null, ContentCipher.AES128_CBC, Compression.NONE))
                .hasMessageContaining("UNSIGNED");
        assertThatThrownBy(() -> strict.dressed(Digest.SHA256, null, Compression.NONE))
                .hasMessageContaining("UNENCRYPTED");
        assertThatThrownBy(() -> As2Terms.strict("TRIGON", "ACME", "ftp://acme.example/"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, b -> assertThat(b.code()).isEqualTo("as2-url"));
        assertThat(strict.letting(Exemption.WEAK_DIGEST)
                        .dressed(Digest.SHA1, ContentCipher.AES128_CBC, Compression.NONE)
                        .exemptions())
                .isEqualTo(Set.of(Exemption.WEAK_DIGEST));
    }
}
