package io.trigon.integrations.tracking;

import static io.trigon.domain.tracking.device.ReportFault.FRAME;
import static io.trigon.domain.tracking.device.ReportFault.NO_FIX;
import static io.trigon.domain.tracking.device.ReportFault.PLACE;
import static io.trigon.domain.tracking.device.ReportFault.TIME_AHEAD;
import static io.trigon.domain.tracking.device.ReportFault.TIME_PAST;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.device.DeviceAlarm;
import io.trigon.domain.tracking.device.Receptions.Refusal;
import io.trigon.domain.tracking.device.ReportFault;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the HTTP door of devices refuses, whom it counts that for, and when it has heard enough. */
class OsmAndDoorTest {
    private static final String GARBAGE = "id=BAD&lat=north&lon=2";
    private static final String JSON_GARBAGE = "{\"device_id\":\"BAD-JSON\",\"location\":{\"timestamp\":\"yesterday\","
            + "\"coords\":{\"latitude\":1,\"longitude\":2}}}";

    private OsmAndDoorFixture house;

    @BeforeEach
    void open() throws Exception {
        house = new OsmAndDoorFixture();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private OsmAndCaller caller() throws Exception {
        return new OsmAndCaller(house.address());
    }

    private Map<ReportFault, Long> refused(String device) {
        return house.intake.receptions().refusalsOf(device).stream()
                .collect(Collectors.toMap(Refusal::fault, Refusal::times));
    }

    @Test
    void whatIsNoPositionIsAnsweredForWithTheReasonAndCountedForItsDevice() throws Exception {
        try (OsmAndCaller caller = caller()) {
            assertThat(caller.get("id=T&valid=false")).isEqualTo("200 refused: the device has no position");
            assertThat(caller.get("id=T&lat=0&lon=0")).isEqualTo("200 refused: the device has no position");
            assertThat(caller.get("id=T&lat=91&lon=0")).startsWith("200 refused: latitude must be");
            assertThat(caller.get("id=T&lat=1&lon=2&timestamp=2001-01-01T00:00:00Z"))
                    .isEqualTo("200 refused: the time is years ago");
            assertThat(caller.form("id=T&lat=1&lon=2&timestamp=2041-01-01T00:00:00Z"))
                    .isEqualTo("200 refused: the time is in the future");
        }
        assertThat(refused("T"))
                .containsOnly(
                        Map.entry(NO_FIX, 2L),
                        Map.entry(PLACE, 1L),
                        Map.entry(TIME_PAST, 1L),
                        Map.entry(TIME_AHEAD, 1L));
        assertThat(house.intake.stored("T")).isEmpty();
        assertThat(house.intake.receptions().refusalsWithoutDevice()).isEmpty();
    }

    @Test
    void whatCanNotBeReadIsCountedForTheDeviceThatItNames() throws Exception {
        try (OsmAndCaller caller = caller()) {
            assertThat(caller.get(GARBAGE)).isEqualTo("400 lat must be a number");
            assertThat(caller.get("id=BAD&lat=1")).isEqualTo("400 lat and lon are required");
            assertThat(caller.json(JSON_GARBAGE)).startsWith("400 timestamp should be");
            assertThat(caller.json("{\"_type\":\"location\",\"tid\":\"ot\",\"lat\":1,\"lon\":2}"))
                    .isEqualTo("400 tst is missing");
            assertThat(caller.get("lat=1&lon=2")).startsWith("400 an identifier");
        }
        assertThat(refused("BAD")).containsOnly(Map.entry(FRAME, 2L));
        assertThat(refused("BAD-JSON")).containsOnly(Map.entry(FRAME, 1L));
        assertThat(refused("ot")).containsOnly(Map.entry(FRAME, 1L));
        assertThat(house.intake.receptions().refusalsWithoutDevice())
                .extracting(Refusal::fault)
                .containsExactly(ReportFault.DEVICE);
    }

    @Test
    void aPhoneThatPostsJsonHearsTheSameReasons() throws Exception {
        try (OsmAndCaller caller = caller()) {
            assertThat(caller.json("{\"device_id\":\"P\",\"location\":{\"timestamp\":\"2001-01-01T00:00:00Z\","
                            + "\"coords\":{\"latitude\":1,\"longitude\":2}}}"))
                    .isEqualTo("200 refused: the time is years ago");
        }
        assertThat(refused("P")).containsOnly(Map.entry(TIME_PAST, 1L));
    }

    @Test
    void aCallForHelpIsKeptThoughNoPositionComesWithIt() throws Exception {
        try (OsmAndCaller caller = caller()) {
            caller.get("id=T&valid=false&alarm=sos");
        }
        assertThat(house.intake.alarmsOf("T")).extracting(DeviceAlarm::kind).containsExactly("sos");
    }

    @Test
    void aConnectionThatSaysOnlyGarbageIsEnded() throws Exception {
        try (OsmAndCaller caller = caller()) {
            for (int i = 1; i < TenInVain.MOST; i++) {
                assertThat(caller.get(GARBAGE)).startsWith("400");
            }
            assertThat(caller.isToldToGo()).isFalse();
            assertThat(caller.get(GARBAGE)).startsWith("400");
            assertThat(caller.isToldToGo()).isTrue();
            assertThat(caller.isOver()).isTrue();
        }
        assertThat(refused("BAD")).containsOnly(Map.entry(FRAME, (long) TenInVain.MOST));
    }

    @Test
    void whatIsSentAheadOfTheAnswersIsNotHeardAnyMore() throws Exception {
        try (OsmAndCaller caller = caller()) {
            caller.pour(GARBAGE, 3 * TenInVain.MOST);
            assertThat(caller.isOver()).isTrue();
        }
        assertThat(refused("BAD")).containsOnly(Map.entry(FRAME, (long) TenInVain.MOST));
    }

    @Test
    void onePositionForgivesTheGarbageBeforeIt() throws Exception {
        try (OsmAndCaller caller = caller()) {
            for (int round = 0; round < 3; round++) {
                for (int i = 1; i < TenInVain.MOST; i++) {
                    assertThat(caller.get(GARBAGE)).startsWith("400");
                }
                assertThat(caller.get("id=T&lat=1&lon=2&timestamp=177245270" + round))
                        .isEqualTo("200 ");
            }
        }
        assertThat(house.intake.stored("T")).extracting(Fix::device).hasSize(3);
    }

    @Test
    void aReceiverWithoutAPositionIsNoGarbage() throws Exception {
        try (OsmAndCaller caller = caller()) {
            for (int i = 0; i < 2 * TenInVain.MOST; i++) {
                assertThat(caller.get("id=T&valid=false")).startsWith("200");
            }
        }
    }

    @Test
    void aStoreThatIsAwayDrivesNobodyOut() throws Exception {
        house.intake.breakDown();
        try (OsmAndCaller caller = caller()) {
            for (int i = 0; i < 2 * TenInVain.MOST; i++) {
                assertThat(caller.get("id=T&lat=1&lon=2")).isEqualTo("503 try again later");
            }
        }
    }

    @Test
    void oneAddressDoesNotTakeAllTheRoom() throws Exception {
        house.close();
        house = new OsmAndDoorFixture(2);
        try (OsmAndCaller first = caller();
                OsmAndCaller second = caller()) {
            assertThat(first.get("id=T&lat=1&lon=2")).isEqualTo("200 ");
            assertThat(second.get("id=T&lat=1&lon=2")).isEqualTo("200 ");
            try (OsmAndCaller third = caller()) {
                assertThat(third.isOver()).isTrue();
            }
            assertThat(first.get("id=T&lat=1&lon=2")).isEqualTo("200 ");
        }
    }
}
