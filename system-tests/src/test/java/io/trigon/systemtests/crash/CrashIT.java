package io.trigon.systemtests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * kill -9 under fixes, scans and 214 files at once, again and again: what was acknowledged is there once, and processes and
 * entities agree.
 */
class CrashIT {
    private static final int KILLS_ON_H2 = Integer.getInteger("trigon.kills.h2", 10);
    private static final int KILLS_ON_POSTGRESQL = Integer.getInteger("trigon.kills.postgresql", 3);
    private static final Duration BACK = Duration.ofSeconds(Integer.getInteger("trigon.kills.back", 120));

    @Test
    void nothingAcknowledgedIsLostOnH2() throws Exception {
        var data = RunningTrigon.temporaryFolder("crash-h2");
        Ledger ledger = new Ledger();
        try (RunningTrigon trigon = RunningTrigon.start("demo", data, Map.of())) {
            killAgainAndAgain(trigon, ledger, KILLS_ON_H2);
        }
        String url = "jdbc:h2:file:" + data + "/db/trigon;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection database = DriverManager.getConnection(url, "trigon", "trigon")) {
            check(new Remains(database), ledger, KILLS_ON_H2);
        }
    }

    @Test
    void nothingAcknowledgedIsLostOnPostgreSql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Map<String, String> settings =
                    Map.of("TRIGON_DB_URL", url, "TRIGON_DB_USER", "postgres", "TRIGON_DB_PASSWORD", "postgres");
            Ledger ledger = new Ledger();
            try (RunningTrigon trigon =
                    RunningTrigon.start("demo", RunningTrigon.temporaryFolder("crash-postgresql"), settings)) {
                killAgainAndAgain(trigon, ledger, KILLS_ON_POSTGRESQL);
            }
            try (Connection database = postgres.getPostgresDatabase().getConnection()) {
                check(new Remains(database), ledger, KILLS_ON_POSTGRESQL);
            }
        }
    }

    private static void killAgainAndAgain(RunningTrigon trigon, Ledger ledger, int kills) {
        Freight freight = Freight.tendered(trigon);
        ledger.expect(freight);
        for (int round = 0; round < kills; round++) {
            try (MixedLoad load = new MixedLoad(trigon, freight, ledger, round)) {
                load.awaitAcknowledgements();
                trigon.kill();
            }
            long began = System.nanoTime();
            trigon.start();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BACK);
        }
        freight.awaitQuiet(trigon);
    }

    /** Each kill must have had acknowledged work of every feed before it, or the test proves nothing. */
    private static void check(Remains remains, Ledger ledger, int kills) throws Exception {
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
