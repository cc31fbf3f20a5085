package io.trigon.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.testing.RunningBroker;
import io.trigon.systemtests.RunningTrigon;
import io.trigon.systemtests.load.FeedLoad;
import io.trigon.systemtests.load.TrackerLoad;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Two nodes over one PostgreSQL, with a broker between the doors and the database. Each is killed in turn while trackers send:
 * every fix that was answered is stored, once, and means what it means once.
 */
class TwoNodesIT {
    private static final int TRACKERS = 40;
    private static final int ENOUGH = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @Test
    void eitherNodeMayDieUnderLoadAndNothingThatWasAnsweredIsLostOrThereTwice() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                RunningBroker broker = RunningBroker.start();
                Connection database = postgres.getPostgresDatabase().getConnection();
                RunningTrigon one = open("demo", postgres, broker);
                RunningTrigon two = open("run", postgres, broker)) {
            Trucks trucks = Trucks.tied(one, new Fixes(database));
            Node first = new Node(one);
            Node second = new Node(two);
            RunningTrigon.await("a share for each", PATIENCE, () -> first.partitions() > 0 && second.partitions() > 0);
            List<FeedLoad.Fix> answered;
            try (TrackerLoad load = new TrackerLoad(
                    List.of(first.port(), second.port()), TRACKERS, trucks.latitude(), trucks.longitude())) {
                first.awaitWork(ENOUGH);
                second.awaitWork(ENOUGH);
                trucks.awaitMilestone("ARRIVED_PICKUP");

                int before = load.answered();
                one.kill();
                load.driveAway();
                RunningTrigon.await("answers by the other", PATIENCE, () -> load.answered() > before + ENOUGH);
                trucks.awaitMilestone("DEPARTED_PICKUP");

                one.start();
                first.awaitShare(ENOUGH);
                int later = load.answered();
                two.kill();
                RunningTrigon.await("answers by the one", PATIENCE, () -> load.answered() > later + ENOUGH);
                load.close();
                answered = load.acknowledged();
                assertThat(load.sentAgain()).as("frames that met a dead node").isPositive();
                System.out.printf(
                        "two nodes: %d fixes answered, %d frames sent again, longest wait %d ms%n",
                        load.answered(), load.sentAgain(), load.longest().toMillis());
            }
            long end = System.nanoTime();
            trucks.fixes().awaitAll(answered, PATIENCE);
            System.out.printf(
                    "two nodes: all stored %d ms after the last answer%n", (System.nanoTime() - end) / 1_000_000);
            assertThat(trucks.fixes().notThereOnce(answered)).isEmpty();
            trucks.assertMilestonesOnce();
            RunningTrigon.await("no lag", PATIENCE, () -> first.number("lag") == 0);
            assertThat(first.number("refused")).isZero();
        }
    }

    @Test
    void theBrokerItselfIsNoPartOfTheDistribution() throws Exception {
        try (Stream<Path> files = Files.list(RunningTrigon.distribution().resolve("lib"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(names).anyMatch(name -> name.startsWith("kafka-clients-"));
            assertThat(names)
                    .noneMatch(name -> name.matches("(kafka_|kafka-server|scala-|zstd-|snappy-|lz4-|log4j-).*"));
        }
    }

    private static RunningTrigon open(String verb, EmbeddedPostgres postgres, RunningBroker broker) {
        Map<String, String> settings = new HashMap<>();
        settings.put("TRIGON_DB_URL", postgres.getJdbcUrl("postgres", "postgres"));
        settings.put("TRIGON_DB_USER", "postgres");
        settings.put("TRIGON_DB_PASSWORD", "postgres");
        settings.put("TRIGON_SECRETS_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        settings.put("TRIGON_BROKER", broker.servers());
        settings.put("TRIGON_BROKER_REPLICAS", "1");
        settings.put("TRIGON_BROKER_PARTITIONS", "8");
        settings.put("TRIGON_PORT_TELTONIKA", Integer.toString(RunningTrigon.freePort()));
        return RunningTrigon.start(verb, RunningTrigon.temporaryFolder("two-nodes"), settings);
    }
}
