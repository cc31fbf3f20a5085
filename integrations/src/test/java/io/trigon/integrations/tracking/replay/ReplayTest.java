package io.trigon.integrations.tracking.replay;

import static io.trigon.domain.testing.Patience.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.tracking.Fix;
import io.trigon.integrations.tracking.OsmAndDoorFixture;
import io.trigon.integrations.tracking.replay.ReplayCommand.Pause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recording comes to the door once more. */
class ReplayTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String RECORDING =
            """
            device,at,latitude,longitude,speed_kmh,bearing,altitude,accuracy,battery
            T1,2026-03-02T11:00:00.123456Z,41.8,-87.6,36.5,90,182,8,85
            T2,2026-03-02T11:00:30Z,41.9,-87.7,,,,,
            T1,2026-03-02T11:10:00Z,42.0,-87.8,40,,,,84
            """;

    @TempDir
    Path folder;

    private OsmAndDoorFixture house;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void open() throws Exception {
        house = new OsmAndDoorFixture();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Path recording(String text) throws IOException {
        return Files.writeString(folder.resolve("feed.csv"), text);
    }

    private int replay(String... more) throws Exception {
        List<String> typed = new ArrayList<>(List.of(folder.resolve("feed.csv").toString()));
        typed.addAll(List.of(more));
        ReplayCommand command =
                new ReplayCommand(new PrintStream(said, true, StandardCharsets.UTF_8), house.world.clock);
        return command.run(ReplayOrder.read(typed, house.address()), new Pause(new ByteArrayInputStream(new byte[0])));
    }

    private static List<Fix> fixes(String csv) {
        return new CsvRecordings().read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatWasRecordedIsStoredAsItWasAndAgainNothingTwice() throws Exception {
        recording(RECORDING);
        assertThat(replay("--speed", "max")).isZero();
        assertThat(house.intake.stored("T1")).hasSize(2).first().satisfies(fix -> {
            assertThat(fix.at()).isEqualTo(Instant.parse("2026-03-02T11:00:00.123456Z"));
            assertThat(fix.speedKmh()).isCloseTo(36.5, Offset.offset(1e-9));
            assertThat(fix.battery()).isEqualTo(85);
        });
        assertThat(replay("--speed", "max")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("replayed whole already");
        assertThat(replay("--speed", "max", "--again")).isZero();
        assertThat(house.intake.stored("T1")).hasSize(2);
        assertThat(house.intake.stored("T2")).hasSize(1);
    }

    @Test
    void atTheTimeOfNowEachPositionIsOfTheMomentInWhichItIsSent() throws Exception {
        recording(RECORDING);
        replay("--speed=100000", "--shift-to-now");
        assertThat(house.intake.stored("T1"))
                .extracting(Fix::at)
                .containsExactly(NOON, NOON.plus(Duration.ofMillis(5)).plusNanos(998_000));
    }

    @Test
    void oneRecordingMayBeThatOfAnotherDevice() throws Exception {
        recording(RECORDING.replaceAll("T2,.*\n", ""));
        replay("--speed=max", "--as", "TRUCK-9");
        assertThat(house.intake.stored("TRUCK-9")).hasSize(2);
        recording(RECORDING);
        assertThatThrownBy(() -> replay("--speed=max", "--as", "TRUCK-9")).isInstanceOf(BrokenRule.class);
    }

    @Test
    void whatTheDoorRefusesIsShownAndTheRestSent() throws Exception {
        recording(RECORDING.replace("11:10", "23:10"));
        assertThat(replay("--speed", "max")).isEqualTo(3);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("refused: T1")
                .contains("future");
        assertThat(house.intake.stored("T2")).hasSize(1);
    }

    @Test
    void aSpreadsheetsMarkBeforeTheFirstColumnIsNoPartOfItsName() {
        assertThat(fixes("\uFEFFdevice,at,latitude,longitude\nTRUCK-1,2026-03-02T11:00:00Z,41.5,-87.5\n"))
                .singleElement()
                .satisfies(fix -> assertThat(fix.device()).isEqualTo("TRUCK-1"));
    }

    @Test
    void theLineByWhichAFileSaysThatItWasCutIsNoPosition() {
        assertThat(fixes(RECORDING + "# there are more: after=T1~2026-03-02T11:10:00Z\r\n"))
                .isEqualTo(fixes(RECORDING));
    }

    @Test
    void aStoreThatIsAwayIsAskedAgainUntilItStores() throws Exception {
        recording(RECORDING);
        house.intake.breakDown();
        Thread replaying = new Thread(() -> {
            try {
                replay("--speed", "max");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        replaying.start();
        until(() -> said.toString(StandardCharsets.UTF_8).contains("does not answer"));
        house.intake.repair();
        replaying.join();
        assertThat(house.intake.stored("T1")).hasSize(2);
    }

    @Test
    void whoBreaksOffGoesOnThere() throws Exception {
        Path file = recording(RECORDING);
        ReplayOrder order = ReplayOrder.read(List.of(file.toString(), "--speed", "max"), house.address());
        new ReplayMark(NOON, 2).write(order);
        assertThat(replay("--speed", "max")).isZero();
        assertThat(house.intake.stored("T1")).singleElement().matches(fix -> fix.battery() == 84);
        assertThat(ReplayMark.of(order, NOON).done()).isEqualTo(3);
        Files.writeString(file, RECORDING + "T3,2026-03-02T11:10:00Z,42.0,-87.8,40,,,,84\n");
        assertThat(ReplayMark.of(order, NOON).done()).isZero();
    }

    @Test
    void eachIsSentWhenItsTimeHasComeAtTheSpeedAskedFor() throws Exception {
        Path file = recording(RECORDING);
        ReplayOrder order = ReplayOrder.read(List.of(file.toString(), "--speed", "10"), house.address());
        List<Duration> awaited = new ArrayList<>();
        List<Fix> sent = Collections.synchronizedList(new ArrayList<>());
        Replay replay = new Replay(new ReplayPlan(order, fixes(RECORDING), NOON), 0, new Replay.Outside() {
            @Override
            public void await(Duration due) {
                awaited.add(due);
            }

            @Override
            public Optional<String> send(Fix fix) {
                sent.add(fix);
                return Optional.empty();
            }

            @Override
            public void refused(Fix fix, String why) {
                throw new AssertionError(why);
            }
        });
        replay.run();
        assertThat(awaited).extracting(Duration::toMillis).containsExactly(0L, 2987L, 59987L);
        assertThat(sent).hasSize(3);
        assertThat(replay.answered()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T1,yesterday,41,-87",
                "T1,2026-03-02T11:00:00,41,-87",
                "T1,2026-03-02T11:00:00Z,91,-87",
                "T1,2026-03-02T11:00:00Z,north,-87",
                "T1,2026-03-02T11:00:00Z,,-87",
                "a b,2026-03-02T11:00:00Z,41,-87",
                ",2026-03-02T11:00:00Z,41,-87",
                "T1"
            })
    void aLineThatIsNoneIsNamed(String line) {
        assertThatThrownBy(() -> fixes("device,at,latitude,longitude\nT0,2026-03-02T11:00:00Z,1,1\n" + line + "\n"))
                .isInstanceOfSatisfying(BrokenRule.class, rule -> {
                    assertThat(rule.code()).isEqualTo("recording-unreadable");
                    assertThat(rule.getMessage()).contains("line 3");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--speed 0 f",
                "--speed fast f",
                "--to nowhere f",
                "f g",
                "--loud f",
                "",
                "f --speed max --shift-to-now"
            })
    void anOrderThatMakesNoSenseIsRefused(String typed) {
        List<String> words =
                List.of(typed.split(" ")).stream().filter(w -> !w.isEmpty()).toList();
        assertThatThrownBy(() -> ReplayOrder.read(words, "127.0.0.1:5055")).isInstanceOf(BrokenRule.class);
    }
}
