package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.ReceiveMessage;
import io.trigon.domain.exchange.TradingPartner.Role;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.integrations.exchange.TakenFiles.Aside;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Files in a partner's folder")
class FolderRouteTest extends OpenExchange {

    @Test
    void aFileStillBeingWrittenIsLeftAloneUntilItIsWhole() throws Exception {
        byte[] whole = Fixtures.bytes("tenders/small-4010.edi");
        Path file = house.write("DEMOSHIP", "slow.edi", Arrays.copyOf(whole, whole.length / 2), Duration.ofSeconds(5));
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "quick.edi");
        house.settled(1);
        assertThat(file).exists();
        assertThat(house.messages()).hasSize(1);

        byte[] rest = Arrays.copyOfRange(whole, whole.length / 2, whole.length);
        Files.write(file, rest, StandardOpenOption.APPEND);

        assertThat(house.settled(2).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void filesThatLieTogetherAreTakenInTheirOrderAndOneThatCantBeStoredKeepsNoOtherBack() throws Exception {
        AtomicBoolean spoilt = new AtomicBoolean(true);
        ReceiveMessage receive =
                new ReceiveMessage(house.world.exchange, house.world.exchange, house.world.events, house.world.clock) {
                    @Override
                    public List<Long> receive(String partnerId, List<Arrival> arrivals) {
                        throw new IllegalStateException("the database has no room for so much");
                    }

                    @Override
                    public long receive(String partnerId, String fileName, byte[] content) {
                        BrokenRule.unless(!fileName.equals("2.edi") || !spoilt.get(), "value-not-text", "no name");
                        return super.receive(partnerId, fileName, content);
                    }
                };
        MessageWork work = new MessageWork(house.settleMessage, house.world.exchange, house.world.clock);
        TakenFiles taken =
                new TakenFiles(receive, house.world.exchange, work, house.world.clock, ExchangeHouse.PATIENCE);
        List<Path> files = new ArrayList<>();
        for (String name : List.of("1.edi", "2.edi", "3.edi")) {
            files.add(Files.write(data.resolve(name), bytes("ISA " + name)));
        }
        Aside aside = file -> Files.move(file, data.resolve("done-" + file.getFileName()));

        assertThat(taken.take("DEMOSHIP", files, aside)).isFalse();
        assertThat(house.messages()).extracting(InboundMessage::fileName).containsExactly("1.edi", "3.edi");
        assertThat(files.get(1)).exists();

        spoilt.set(false);
        assertThat(taken.take("DEMOSHIP", files, aside)).isTrue();
        assertThat(house.messages()).extracting(InboundMessage::fileName).containsExactly("1.edi", "3.edi", "2.edi");
        assertThat(files.get(1)).doesNotExist();
    }

    @Test
    void aFileThatStaysUnfinishedIsShownToAPerson() throws Exception {
        house.write("DEMOSHIP", "cut.edi", Fixtures.bytes("broken/truncated.edi"), Duration.ofSeconds(60));

        InboundMessage message = house.settled(1);

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("file-unfinished");
        house.posted();
        assertThat(house.out("DEMOSHIP")).containsExactly("TA1-000000001.edi");
        assertThat(house.outText("DEMOSHIP", "TA1-000000001.edi")).contains("*R*023~");
    }

    @Test
    void aFileThatStaysEmptyIsShownToAPersonToo() throws Exception {
        house.write("DEMOSHIP", "empty.edi", new byte[0], Duration.ofMinutes(5));

        InboundMessage message = house.settled(1);
        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("file-empty");
    }

    @Test
    void whatIsWholeInAFileCountsThoughItsEndIsMissing() throws Exception {
        String cut = text("tenders/small-4010.edi") + text("broken/truncated.edi");
        house.write("DEMOSHIP", "cut.edi", bytes(cut), Duration.ofSeconds(60));

        InboundMessage message = house.settled(1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("file-unfinished");
        assertThat(message.effect())
                .isEqualTo(theShipment("SMALL-1").trackingNumber().value());
        assertThat(house.out("DEMOSHIP"))
                .containsExactly("990-000000003.edi", "997-000000001.edi", "TA1-000000002.edi");
    }

    @Test
    void aFileOfAnotherSenderOrNoX12AtAllGetsNoAnswer() throws Exception {
        house.drop("DEMOSHIP", "broken/unknown-partner.edi", "stranger.edi");
        assertThat(house.settled(1).reasonCode()).isEqualTo("sender-not-this-partner");

        house.write("DEMOSHIP", "letter.edi", Fixtures.bytes("broken/not-x12.edi"), Duration.ofSeconds(5));
        assertThat(house.settled(2).reasonCode()).isEqualTo("file-not-x12");

        house.write("DEMOSHIP", "short.edi", Fixtures.bytes("broken/isa-too-short.edi"), Duration.ofSeconds(5));
        assertThat(house.settled(3).state()).isEqualTo(State.QUARANTINED);
        assertThat(house.world.outbox.all()).isEmpty();
    }

    @Test
    void aNewPartnersFolderIsWatchedWithoutARestart() throws Exception {
        house.join("NEWSHIP", "New Shipper", Role.SHIPPER);
        house.doors.openAll();
        byte[] tender = text("tenders/small-4010.edi")
                .replace("DEMOSHIP", "NEWSHIP ")
                .replace("SM*NEWSHIP *", "SM*NEWSHIP*")
                .getBytes();

        house.write("NEWSHIP", "tender.edi", tender, Duration.ofSeconds(5));

        assertThat(house.settled(1).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void aMessageStoredBeforeACrashIsSettledAfterIt() throws Exception {
        house.close();
        house.receiveMessage.receive("DEMOSHIP", "tender.edi", Fixtures.bytes("tenders/small-4010.edi"));
        house.drop("DEMOSHIP", "tenders/small-4010.edi", "tender.edi");

        house.open();
        house.settled(2);

        assertThat(house.messages()).extracting(InboundMessage::state).containsOnly(State.PROCESSED, State.REPEATED);
        assertThat(house.world.shipments.byReference("SMALL-1")).hasSize(1);
    }

    @Test
    void aPartnerIdNeverBecomesAnotherPath() {
        for (String id : List.of("../EVIL", "A/B", "a", "", "..", "X".repeat(36), "A B")) {
            assertThatThrownBy(() -> house.folders.open(id)).isInstanceOf(BrokenRule.class);
        }
    }

    @Test
    void aLinkOrAPipeIsNeverFollowed() throws Exception {
        Path secret = Files.write(data.resolve("secret.txt"), Fixtures.bytes("tenders/small-4010.edi"));
        Path in = house.folders.in("DEMOSHIP");
        Path link = Files.createSymbolicLink(in.resolve("link.edi"), secret);
        assertThat(new ProcessBuilder("mkfifo", in.resolve("pipe.edi").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createDirectory(in.resolve("folder.edi"));

        house.write("DEMOSHIP", "tender.edi", Fixtures.bytes("tenders/full-4010.edi"), Duration.ofSeconds(5));

        assertThat(house.settled(1).fileName()).isEqualTo("tender.edi");
        assertThat(house.messages()).hasSize(1);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void whatIsWrittenIntoAFileAfterItWasTakenIsTakenToo() throws Exception {
        Path file = house.write("DEMOSHIP", "two.edi", Fixtures.bytes("tenders/small-4010.edi"), Duration.ofSeconds(5));
        try (FileChannel slow = FileChannel.open(file, StandardOpenOption.APPEND)) {
            house.settled(1);
            eventually(() -> !Files.exists(file));
            slow.write(ByteBuffer.wrap(Fixtures.bytes("tenders/full-4010.edi")));
        }
        house.world.clock.turn(Duration.ofDays(4000));

        assertThat(house.settled(2).state()).isEqualTo(State.PROCESSED);
        assertThat(house.world.shipments.byReference("SMALL-1")).hasSize(1);
        assertThat(house.world.shipments.byReference("SHP-20260302-01")).hasSize(1);
    }

    @Test
    void whatIsWrittenIntoATakenFileWhileWeAreDownIsTakenAtTheNextStart() throws Exception {
        Path file = house.write("DEMOSHIP", "two.edi", Fixtures.bytes("tenders/small-4010.edi"), Duration.ofSeconds(5));
        house.settled(1);
        eventually(() -> !Files.exists(file));
        house.close();
        DoneFolder folder = new DoneFolder(house.folders.in("DEMOSHIP"));
        Path done = folder.files().get(0).path();
        Files.write(done, Fixtures.bytes("tenders/full-4010.edi"), StandardOpenOption.APPEND);

        restarted().resume("DEMOSHIP", folder);
        restarted().resume("DEMOSHIP", folder);

        assertThat(house.messages()).hasSize(2);
        assertThat(house.messages().get(1).fileName()).isEqualTo("two.edi");
        assertThat(house.messages().get(1).content()).isEqualTo(Files.readAllBytes(done));
    }

    private TakenFiles restarted() {
        MessageWork work = new MessageWork(house.settleMessage, house.world.exchange, house.world.clock);
        return new TakenFiles(
                house.receiveMessage, house.world.exchange, work, house.world.clock, ExchangeHouse.PATIENCE);
    }

    @Test
    void filesThatWereTakenLongAgoAreDeletedAndNothingElse() throws Exception {
        Path file = house.write("DEMOSHIP", "old.edi", Fixtures.bytes("tenders/small-4010.edi"), Duration.ofSeconds(5));
        house.settled(1);
        eventually(() -> !Files.exists(file));
        Path done = house.folders.in("DEMOSHIP").resolve(".done");
        Path foreign = Files.writeString(done.resolve("notes.txt"), "a person's");
        house.world.clock.turn(Duration.ofDays(29));
        house.doors.emptyDone();
        assertThat(Files.list(done)).hasSize(2);

        house.world.clock.turn(Duration.ofDays(2));
        house.doors.emptyDone();

        assertThat(Files.list(done)).containsExactly(foreign);
    }

    @Test
    void aLinkThatWasPlantedWhereWeWriteIsNotFollowed() throws Exception {
        Path victim = Files.writeString(data.resolve("victim.txt"), "untouched");
        Path out = house.folders.out("DEMOSHIP");
        Files.createSymbolicLink(out.resolve(".997-1.edi.tmp"), victim);
        Files.createSymbolicLink(out.resolve("997-1.edi"), victim);

        house.folders.put("DEMOSHIP", "997-1.edi", bytes("ours"));

        assertThat(victim).hasContent("untouched");
        assertThat(house.out("DEMOSHIP")).containsExactly("997-1.edi");
        assertThat(out.resolve("997-1.edi")).isRegularFile().hasContent("ours");
        assertThat(Files.isSymbolicLink(out.resolve("997-1.edi"))).isFalse();
    }

    @Test
    void aFileOfTheSameNameAndOneOfALongNameAreLaidAside() throws Exception {
        String name = "x".repeat(240) + ".edi";
        house.write("DEMOSHIP", name, Fixtures.bytes("tenders/small-4010.edi"), Duration.ofSeconds(5));
        Path in = house.folders.in("DEMOSHIP");
        eventually(() -> !Files.exists(in.resolve(name)));
        house.write("DEMOSHIP", name, Fixtures.bytes("tenders/full-4010.edi"), Duration.ofSeconds(5));
        house.settled(2);
        eventually(() -> !Files.exists(in.resolve(name)));
        try (var done = Files.list(in.resolve(".done"))) {
            assertThat(done).hasSize(2);
        }
        assertThat(house.messages()).hasSize(2);
    }

    @Test
    void aFolderThatCantBeOpenedDoesNotKeepTheOthersShut() throws Exception {
        Files.createDirectories(data.resolve("exchange"));
        house.join("AAA", "First of all", Role.SHIPPER);
        house.join("NEWSHIP", "New Shipper", Role.SHIPPER);
        Path spoilt = data.resolve("exchange/AAA");
        Files.delete(spoilt.resolve("in"));
        Files.delete(spoilt.resolve("out"));
        Files.delete(spoilt);
        Files.writeString(spoilt, "not a folder");

        byte[] tender = bytes(
                text("tenders/small-4010.edi").replace("DEMOSHIP", "NEWSHIP ").replace("SM*NEWSHIP *", "SM*NEWSHIP*"));
        house.write("NEWSHIP", "tender.edi", tender, Duration.ofSeconds(5));

        assertThat(house.settled(1).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void aDataFolderMayHaveAnyName() throws Exception {
        try (ExchangeHouse odd = new ExchangeHouse(data.resolve("my data+100% (new) & #1"), false).open()) {
            odd.doors.openAll();
            odd.write("DEMOSHIP", "a b+c%41.edi", Fixtures.bytes("tenders/small-4010.edi"), Duration.ofSeconds(5));

            assertThat(odd.settled(1).fileName()).isEqualTo("a b+c%41.edi");
            eventually(() -> !Files.exists(odd.folders.in("DEMOSHIP").resolve("a b+c%41.edi")));
        }
    }
}
