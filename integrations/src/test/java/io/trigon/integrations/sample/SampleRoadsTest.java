package io.trigon.integrations.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRoadsTest {
    /** Eight in the morning at Duisburg, in a week without a change of clocks. */
    private static final Instant TUESDAY = Instant.parse("2026-03-03T07:00:00Z");

    private static final Instant FRIDAY_NOON = Instant.parse("2026-03-06T11:00:00Z");
    private static final Instant SUNDAY_NOON = Instant.parse("2026-03-08T11:00:00Z");
    private static final Instant TUESDAY_NIGHT = Instant.parse("2026-03-03T21:00:00Z");

    private final SampleFolder folder = new SampleFolder(Optional.empty());
    private final SampleRoads roads = new SampleRoads(folder, new SampleSites(folder));

    @Test
    void aShipmentThatLeavesAtTheSameTimeHasTheSameLuckAtEveryLoad() {
        SampleRoads again = new SampleRoads(folder, new SampleSites(folder));
        assertThat(again.trip(shipment("TR-1", "HAM-LAG", ""), TUESDAY))
                .isEqualTo(roads.trip(shipment("TR-1", "HAM-LAG", ""), TUESDAY));
        assertThat(arrival("TR-2", TUESDAY)).isNotEqualTo(arrival("TR-1", TUESDAY));
    }

    @Test
    void fridayAfternoonsAreSlowerThanSundaysAndMorningsThanNights() {
        assertThat(mean(FRIDAY_NOON)).isGreaterThan(1.2 * mean(SUNDAY_NOON));
        assertThat(mean(TUESDAY)).isGreaterThan(1.05 * mean(TUESDAY_NIGHT));
    }

    @Test
    void trucksOfOneHourTakeDifferentTimesButNoneFliesOrSleeps() {
        ToLongFunction<Integer> minutes = n -> minutes("TR-" + n, TUESDAY);
        var taken = IntStream.range(0, 200).boxed().mapToLong(minutes).summaryStatistics();
        assertThat(taken.getMin()).isGreaterThan(375 * 60 / 90);
        assertThat(taken.getMax()).isBetween(taken.getMin() + 60, 375L * 60 / 35);
    }

    @Test
    void whatIsHeldUpOnTheWayComesLaterByAsMuch() {
        SampleTrip free = roads.trip(shipment("TR-1", "HAM-LAG", ""), TUESDAY);
        SampleTrip held = roads.trip(shipment("TR-1", "HAM-LAG", "2h 10m at 50%"), TUESDAY);
        assertThat(held.instant("50% of the way")).isEqualTo(free.instant("50% of the way"));
        assertThat(held.instant("51% of the way"))
                .isEqualTo(free.instant("51% of the way").plus(Duration.ofMinutes(130)));
        assertThat(held.instant("arrival")).isEqualTo(free.instant("arrival").plus(Duration.ofMinutes(130)));
        assertThat(held.instant("1h 5m after arrival"))
                .isEqualTo(held.instant("arrival").plus(Duration.ofMinutes(65)));
    }

    @Test
    void whoFindsNoDockWasThereBeforeHeArrived() {
        SampleTrip held = roads.trip(shipment("TR-1", "HAM-LAG", "3h at 100%"), TUESDAY);
        assertThat(held.instant("100% of the way").plus(Duration.ofHours(3))).isEqualTo(held.instant("arrival"));
    }

    @Test
    void theWayIsDoneInOrder() {
        List<Instant> marks =
                roads.trip(shipment("TR-1", "HAM-LAG", ""), TUESDAY).marks();
        assertThat(marks).hasSize(101).isSorted().doesNotHaveDuplicates().startsWith(TUESDAY);
    }

    @Test
    void aMistakeOfAFileIsNamedWithItsLine() {
        assertThatThrownBy(() -> roads.trip(shipment("TR-1", "SEA-DC", ""), TUESDAY))
                .isInstanceOf(SampleMistake.class)
                .hasMessageContaining("shipments.csv, line 2: to_site");
        assertThatThrownBy(() -> roads.trip(shipment("TR-1", "HAM-LAG", "a while"), TUESDAY))
                .isInstanceOf(SampleMistake.class)
                .hasMessageContaining("held_up");
        assertThatThrownBy(() -> roads.trip(shipment("TR-1", "HAM-LAG", "1h at 101%"), TUESDAY))
                .isInstanceOf(SampleMistake.class);
        assertThatThrownBy(() -> SampleRoads.positive("0")).isInstanceOf(IllegalArgumentException.class);
    }

    private double mean(Instant left) {
        return IntStream.range(0, 200)
                .mapToLong(n -> minutes("TR-" + n, left))
                .average()
                .orElseThrow();
    }

    private long minutes(String number, Instant left) {
        return Duration.between(left, arrival(number, left)).toMinutes();
    }

    private Instant arrival(String number, Instant left) {
        return roads.trip(shipment(number, "HAM-LAG", ""), left).instant("arrival");
    }

    private static SampleRow shipment(String number, String to, String heldUp) {
        Map<String, String> fields = new HashMap<>();
        fields.put("shipment", number);
        fields.put("from_site", "DUI-WERK");
        fields.put("to_site", to);
        fields.put("held_up", heldUp);
        return new SampleRow("world/shipments.csv, line 2", fields);
    }
}
