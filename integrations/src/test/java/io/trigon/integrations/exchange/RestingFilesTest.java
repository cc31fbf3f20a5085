package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a file was left alone for long enough")
class RestingFilesTest extends OpenExchange {
    private static final long NOON = Instant.parse("2026-03-02T12:00:00Z").toEpochMilli();
    private static final long A_DAY = Duration.ofDays(1).toMillis();

    private final RestingFiles files = new RestingFiles(Duration.ofSeconds(1));

    private Path stamped(String name, String content, long at) throws IOException {
        Path file = Files.writeString(data.resolve(name), content);
        return Files.setLastModifiedTime(file, FileTime.fromMillis(at));
    }

    private boolean rests(Path file, long now) {
        files.beginLook(now);
        return files.resting(file) != null;
    }

    @Test
    void oneRestsWhenItsLastChangeIsLongerAgo() throws IOException {
        Path file = stamped("a.edi", "ISA", NOON);
        assertThat(rests(file, NOON + 1_000)).isFalse();
        assertThat(rests(file, NOON + 1_001)).isTrue();
        assertThat(rests(data, NOON + A_DAY)).as("a folder").isFalse();
        assertThat(rests(data.resolve("gone.edi"), NOON)).isFalse();
    }

    @Test
    void oneThatBearsATimeToComeRestsWhenItWasSeenUnchangedForAsLong() throws IOException {
        Path file = stamped("a.edi", "ISA", NOON + A_DAY);
        assertThat(rests(file, NOON)).isFalse();
        assertThat(rests(file, NOON + 900)).isFalse();
        stamped("a.edi", "ISA and more", NOON + A_DAY);
        assertThat(rests(file, NOON + 1_800)).as("it grew").isFalse();
        assertThat(rests(file, NOON + 2_800)).isFalse();
        assertThat(rests(file, NOON + 2_801)).isTrue();
    }

    @Test
    void aFileFromAMachineWhoseClockIsAheadIsTakenAtOnce() throws Exception {
        Path file = house.folders.in("DEMOSHIP").resolve("ahead.edi");
        Path unfinished = Files.write(file.resolveSibling("ahead.edi.tmp"), Fixtures.bytes("tenders/small-4010.edi"));
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        Files.move(unfinished, file);

        assertThat(house.settled(1).state()).isEqualTo(State.PROCESSED);
    }

    @Test
    void whatIsNoMessageAndBearsATimeToComeIsShownToAPersonAsSoonAsAnyOther() throws Exception {
        Path file = house.folders.in("DEMOSHIP").resolve("letter.edi");
        Path unfinished = Files.writeString(file.resolveSibling("letter.edi.tmp"), "Dear sirs");
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
        Files.move(unfinished, file);

        ExchangeHouse.eventually(() -> {
            house.world.clock.turn(Duration.ofSeconds(1));
            return !house.messages().isEmpty();
        });
        assertThat(house.settled(1).state()).isEqualTo(State.QUARANTINED);
    }
}
