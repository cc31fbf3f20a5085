package io.trigon.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * kill -9 under fixes by HTTP and by trackers over TCP, scans, 214 files, posted messages and AS2 at once, again and again: what was acknowledged is there once
 * and acknowledged alike when it comes again, and processes and entities agree.
 */
class CrashIT {
    private static final int KILLS_ON_H2 = Integer.getInteger("trigon.kills.h2", 10);
    private static final int KILLS_ON_POSTGRESQL = Integer.getInteger("trigon.kills.postgresql", 3);
    private static final Duration BACK = Duration.ofSeconds(Integer.getInteger("trigon.kills.back", 120));

    @Test
    void nothingAcknowledgedIsLostOnH2() throws Exception {
        var data = RunningTrigon.temporaryFolder("crash-h2");
        Ledger ledger = new Ledger();
        try (RunningTrigon trigon = RunningTrigon.start("demo", data, trackers(Map.of()))) {
            killAgainAndAgain(trigon, ledger, KILLS_ON_H2);
        }
        String url = "jdbc:h2:file:" + data + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection database = DriverManager.getConnection(url, "trigon", "trigon")) {
            check(database, ledger, KILLS_ON_H2);
        }
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgreSql() throws Exception {
        // what the embedded server leaves undone unless told: to be on the disk before it says so
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings = trackers(
                    Map.of("TRIGON_DB_URL", url, "TRIGON_DB_USER", "postgres", "TRIGON_DB_PASSWORD", "postgres"));
            Ledger ledger = new Ledger();
            try (RunningTrigon trigon =
                    RunningTrigon.start("demo", RunningTrigon.temporaryFolder("crash-postgresql"), settings)) {
                killAgainAndAgain(trigon, ledger, KILLS_ON_POSTGRESQL);
            }
            try (Connection database = postgres.getPostgresDatabase().getConnection()) {
                check(database, ledger, KILLS_ON_POSTGRESQL);
            }
        }
    }

    private static Map<String, String> trackers(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("TRIGON_PORT_TELTONIKA", Integer.toString(RunningTrigon.freePort()));
        return all;
    }

    private static void killAgainAndAgain(RunningTrigon trigon, Ledger ledger, int kills) {
        Freight freight = Freight.tendered(trigon);
        Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        Correspondence posted =
                new Correspondence(new PostedDoor(trigon, number -> freight.status(500_000, yesterday, number)));
        Correspondence byAs2 = new Correspondence(
                new As2Door(trigon, number -> freight.status(700_000, yesterday.minus(Duration.ofDays(1)), number)));
        ledger.expect(freight, posted, byAs2);
        for (int round = 0; round < kills; round++) {
            try (MixedLoad load = new MixedLoad(trigon, freight, List.of(posted, byAs2), ledger, round)) {
                load.awaitAcknowledgements();
                trigon.kill();
            }
            long began = System.nanoTime();
            trigon.start();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BACK);
        }
        posted.settle();
        byAs2.settle();
        freight.awaitQuiet(trigon);
    }

    private static void checkLetters(Correspondence letters, int kills) {
        assertThat(letters.acknowledged()).hasSizeGreaterThan(5 * kills);
        assertThat(letters.unacknowledged()).as("never acknowledged").isEmpty();
        assertThat(letters.contradictions()).as("another answer than before").isEmpty();
    }

    /** Each kill must have had acknowledged work of every feed before it, or the test proves nothing. */
    private static void check(Connection database, Ledger ledger, int kills) throws Exception {
        Remains remains = new Remains(database);
        assertThat(ledger.trackerFixes()).hasSizeGreaterThan(200 * kills);
        assertThat(new Fixes(database).notThereOnce(ledger.trackerFixes()))
                .as("fixes of trackers lost or twice")
                .isEmpty();
        assertThat(ledger.fixes()).hasSizeGreaterThan(200 * kills);
        assertThat(ledger.scans()).hasSizeGreaterThan(5 * kills);
        assertThat(ledger.files()).hasSizeGreaterThan(20 * kills);
        assertThat(remains.missingFixes(ledger.fixes())).as("fixes lost").isEmpty();
        assertThat(remains.scansNotThereOnce(ledger.scans()))
                .as("scans lost or twice")
                .isEmpty();
        assertThat(remains.filesNotSettledOnce(ledger.files()))
                .as("files lost or stuck")
                .isEmpty();
        assertThat(remains.messagesWithTwoEffects()).as("effects twice").isEmpty();
        checkLetters(ledger.posted(), kills);
        checkLetters(ledger.byAs2(), kills);
        assertThat(remains.postedWithoutOneEffect(ledger.posted().acknowledged()))
                .as("posted messages lost, stuck or twice")
                .isEmpty();
        assertThat(remains.as2WithoutOneEffect(ledger.byAs2().acknowledged()))
                .as("AS2 messages lost, stuck or twice")
                .isEmpty();
        for (String number : ledger.trackingNumbers()) {
            assertThat(remains.journeysOf(number)).as("journeys of " + number).isEqualTo(1);
            assertThat(remains.statusInJourney(number))
                    .as("status of " + number)
                    .isEqualTo(remains.statusOf(number));
            assertThat(remains.delayProcessesOf(number))
                    .as("delay processes of " + number)
                    .isEqualTo(remains.openDelaysOf(number));
        }
    }
}
