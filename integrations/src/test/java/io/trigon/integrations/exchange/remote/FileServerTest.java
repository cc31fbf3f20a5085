package io.trigon.integrations.exchange.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.remote.RemoteCheck.Step;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds on every partner's file server, whatever it speaks. */
abstract class FileServerTest extends FileServerStage {
    @Test
    void aFileIsStoredByteForByteAndThenArchivedThere() throws Exception {
        put("tender 1 é.edi", tender());

        assertThat(house.look(2)).isNull();

        assertThat(house.messages()).singleElement().satisfies(m -> {
            assertThat(m.content()).isEqualTo(tender());
            assertThat(m.fileName()).isEqualTo("tender 1 é.edi");
        });
        assertThat(files("in")).isEmpty();
        assertThat(files("archive")).singleElement().asString().endsWith("-tender 1 é.edi");
    }

    @Test
    void aFileThatGrowsOrHasNoEndYetIsLeftUntilItIsWhole() throws Exception {
        byte[] whole = tender();
        put("a.edi", Arrays.copyOf(whole, 200));
        house.look(1);
        put("a.edi", Arrays.copyOf(whole, 300));
        house.look(2);
        assertThat(house.messages()).isEmpty();
        put("a.edi", whole);
        house.look(1);
        assertThat(house.messages()).isEmpty();

        house.look(1);

        assertThat(house.messages()).extracting(InboundMessage::content).containsExactly(whole);
    }

    @Test
    void aFileThatStaysUnfinishedIsTakenInTheEndForAPersonToSee() throws Exception {
        put("cut.edi", Arrays.copyOf(tender(), 200));

        house.look(4);

        assertThat(house.messages()).hasSize(1);
    }

    @Test
    void whatIsStillBeingUploadedUnderAnotherNameIsNotLookedAt() throws Exception {
        put("a.edi.tmp", tender());
        put(".a.edi", tender());
        put("b.filepart", tender());

        house.look(3);

        assertThat(house.messages()).isEmpty();
        assertThat(files("in")).hasSize(3);
    }

    @Test
    void theSameNameAgainIsAnotherFileAndBothAreKeptInTheArchive() throws Exception {
        put("tender.edi", tender());
        house.look(2);
        put("tender.edi", Fixtures.bytes("tenders/full-4010.edi"));

        house.look(2);

        assertThat(house.messages()).hasSize(2);
        assertThat(files("archive")).hasSize(2);
    }

    @Test
    void aFileThatCannotBeArchivedIsTakenOnceAndAPersonIsTold() throws Exception {
        put("tender.edi", tender());
        Files.writeString(peer.root().resolve("archive"), "a file in the way");

        String said = house.look(4);
        house.restart();
        house.look(3);

        assertThat(house.messages()).hasSize(1);
        assertThat(said).contains("can't be moved to /archive");
        Files.delete(peer.root().resolve("archive"));
        assertThat(house.look(2)).isNull();
        assertThat(files("in")).isEmpty();
    }

    @Test
    void aFileLongGoneIsForgottenAndOneThatCannotBeArchivedNever() throws Exception {
        put("moved.edi", tender());
        house.look(2);
        Files.delete(peer.root().resolve("archive/" + files("archive").get(0)));
        Files.delete(peer.root().resolve("archive"));
        Files.writeString(peer.root().resolve("archive"), "a file in the way");
        put("stays.edi", Fixtures.bytes("tenders/full-4010.edi"));
        house.look(2);
        assertThat(house.accounts.remembered()).isEqualTo(2);

        house.world.clock.turn(Duration.ofDays(89));
        house.look(1);
        assertThat(house.accounts.remembered()).isEqualTo(2);
        house.world.clock.turn(Duration.ofDays(200));
        house.restart();
        house.look(3);

        assertThat(house.accounts.remembered()).as("the one that stays").isEqualTo(1);
        assertThat(house.messages()).as("each taken once").hasSize(2);
        assertThat(files("in")).containsExactly("stays.edi");
    }

    @Test
    void aFileThatIsTooLargeIsReadNoFurtherThanNeeded() throws Exception {
        put("huge.edi", new byte[X12Limits.STANDARD.bytes() + 5_000_000]);

        house.look(2);

        assertThat(house.messages()).singleElement().satisfies(m -> assertThat(m.content())
                .hasSize(X12Limits.STANDARD.bytes() + 1));
        assertThat(files("archive")).hasSize(1);
    }

    @Test
    void anotherServerInItsPlaceIsRefusedBeforeAnythingIsSaid() throws Exception {
        put("tender.edi", tender());
        String other = peer.fingerprint().substring(0, peer.fingerprint().length() - 2) + "00";
        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, other), FilePeer.PASSWORD, null);

        assertThat(house.look(2)).contains("not what was agreed");
        OutboundMessage message = house.push(peer, "997-1.edi", new byte[] {1});

        assertThat(house.messages()).isEmpty();
        assertThat(message.lastError()).contains("not what was agreed");
        assertThat(house.trial()).isEqualTo("server: remote-server-unknown");
    }

    @Test
    void withoutAnAgreedKeyNothingIsSentButTheTrialTellsIt() {
        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, null), FilePeer.PASSWORD, null);

        List<Step> steps =
                house.trial.check(house.accounts.of(RemoteHouse.PARTNER).orElseThrow());

        assertThat(steps).extracting(Step::problem).containsExactly(null, "remote-server-unpinned");
        String shown = steps.get(1).detail();
        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, shown), null, null);
        assertThat(house.trial()).isEqualTo("out: null");
    }

    @Test
    void theTrialSaysWhatIsWrong() throws Exception {
        assertThat(house.trial()).isEqualTo("out: null");
        assertThat(files("out")).isEmpty();

        house.setAccount.set(RemoteHouse.PARTNER, RemoteHouse.terms(peer, peer.fingerprint()), "wrong", null);
        assertThat(house.trial()).isEqualTo("login: remote-login-refused");

        house.know(peer);
        Files.delete(peer.root().resolve("out"));
        assertThat(house.trial()).isEqualTo("out: remote-folder-closed");

        peer.close();
        assertThat(house.trial()).isEqualTo("connect: remote-no-answer");
    }

    @Test
    void ourFileAppearsThereWholeAndOnce() throws Exception {
        OutboundMessage message = house.push(peer, "997-1.edi", tender());

        assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(files("out")).containsExactly("997-1.edi");
        assertThat(Files.readAllBytes(peer.root().resolve("out/997-1.edi"))).isEqualTo(tender());
        house.push(peer, "997-1.edi", tender());
        house.push(peer, "997-1.edi", "other".getBytes(StandardCharsets.US_ASCII));
        assertThat(files("out")).containsExactly("997-1.edi");
        assertThat(peer.root().resolve("out/997-1.edi")).hasContent("other");
    }

    @Test
    void aServerThatDiesInTheMiddleIsTriedAgainAndNobodySawHalf() throws Exception {
        peer.breakAfter(100);

        OutboundMessage message = house.push(peer, "997-1.edi", new byte[300_000]);

        assertThat(message.state()).isEqualTo(OutboundMessage.State.PENDING);
        assertThat(files("out")).doesNotContain("997-1.edi");
        peer.breakAfter(-1);
        house.world.clock.turn(Duration.ofMinutes(1));
        house.deliverMessage.deliver(message.id());
        assertThat(message.state()).isEqualTo(OutboundMessage.State.SENT);
        assertThat(files("out")).containsExactly("997-1.edi");
        assertThat(peer.root().resolve("out/997-1.edi")).hasSize(300_000);
    }

    @Test
    void aServerThatTakesNothingIsInTheEndATaskForAPerson() throws Exception {
        Files.delete(peer.root().resolve("out"));
        Files.writeString(peer.root().resolve("out"), "no folder");

        OutboundMessage message = house.push(peer, "997-1.edi", new byte[] {1});
        while (message.state() == OutboundMessage.State.PENDING) {
            house.world.clock.turn(Duration.ofMinutes(11));
            house.deliverMessage.deliver(message.id());
        }

        assertThat(message.attempts()).isEqualTo(10);
        assertThat(house.world.tasks.all()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.REPLAY_DELIVERY);
            assertThat(task.partnerId()).isEqualTo(RemoteHouse.PARTNER);
            assertThat(task.detail()).contains("did not take the file");
        });
    }

    @Test
    void aServerInsideOurNetworkIsRefusedUntilAnAdministratorAllowsIt() {
        try (RemoteHouse guarded = new RemoteHouse(place.resolve("other"), "10.9.9.9")) {
            guarded.know(peer);

            assertThat(guarded.look(1)).contains("trigon.exchange.inside");
            assertThat(guarded.trial()).isEqualTo("connect: address-inside");
        }
    }

    @Test
    void secretsAreKeptLockedAndAskedForAgainForAnotherServer() {
        var account = house.accounts.of(RemoteHouse.PARTNER).orElseThrow();
        assertThat(account.lockedPassword()).doesNotContain("s3cret");
        var elsewhere = new io.trigon.domain.exchange.remote.RemoteAccount.Terms(
                peer.protocol(), "evil.example", peer.port(), FilePeer.LOGIN, null, "/in", "/out", "/archive", 30);

        assertThatThrownBy(() -> house.setAccount.set(RemoteHouse.PARTNER, elsewhere, null, null))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("remote-secret"));
    }

    @Test
    void aFileTouchedWithoutAChangeIsAnsweredAsARepeatAndNotLost() throws Exception {
        Path file = put("tender.edi", tender());
        house.look(2);
        Files.write(file, tender());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));

        house.look(2);

        assertThat(house.messages())
                .hasSize(2)
                .extracting(InboundMessage::contentHash)
                .containsOnly(house.messages().get(0).contentHash());
    }
}
