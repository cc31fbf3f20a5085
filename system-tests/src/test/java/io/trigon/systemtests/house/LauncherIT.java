package io.trigon.systemtests.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.systemtests.RunningTrigon;
import org.junit.jupiter.api.Test;

/** What the person sees who starts Trigon. */
class LauncherIT {

    private final RunningTrigon trigon = RunningTrigon.demo();

    @Test
    void theDemoSaysWhereItIsAndHowToSignIn() {
        assertThat(trigon.printed().lines())
                .contains("Trigon is ready: " + trigon.url() + "/")
                .anyMatch(line -> line.contains("account-manager") && line.contains("consignee"))
                .anyMatch(line -> line.contains("trigon-demo"));
    }

    @Test
    void itIsReadyAndAlive() {
        assertThat(trigon.get("/health/ready", null).statusCode()).isEqualTo(200);
        assertThat(trigon.get("/health/live", null).statusCode()).isEqualTo(200);
    }

    @Test
    void itTellsNobodyWhatServerItRunsOn() {
        var answer = trigon.get("/health/live", null);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void figuresOfTheServerAreNotForEverybody() {
        assertThat(trigon.get("/metrics", null).statusCode()).isNotEqualTo(200);
    }
}
