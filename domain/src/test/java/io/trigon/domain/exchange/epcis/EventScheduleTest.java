package io.trigon.domain.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The schedule of a subscription")
class EventScheduleTest {
    private static final Instant SUNDAY = Instant.parse("2026-11-22T16:00:00Z");

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String one : text.split(";")) {
            fields.put(one.split("=")[0], one.split("=")[1]);
        }
        return fields;
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    hour=1;minute=5                 | 2026-11-22T16:00:00Z    | 2026-11-23T01:05:00Z
                    hour=1;minute=5                 | 2026-11-23T01:05:00Z    | 2026-11-24T01:05:00Z
                    hour=1;minute=5                 | 2026-11-23T01:04:59.9Z  | 2026-11-23T01:05:00Z
                    second=0                        | 2026-11-22T16:00:00Z    | 2026-11-22T16:01:00Z
                    second=[0-59]                   | 2026-11-22T23:59:59.5Z  | 2026-11-23T00:00:00Z
                    minute=0,[15-16],30             | 2026-11-22T16:16:00Z    | 2026-11-22T16:30:00Z
                    minute=0,[15-16],30             | 2026-11-22T16:30:00Z    | 2026-11-22T17:00:00Z
                    second=10,40;minute=59;hour=23  | 2026-12-31T23:59:40Z    | 2027-01-01T23:59:10Z
                    second=10,40;minute=59;hour=23  | 2026-12-31T23:59:10Z    | 2026-12-31T23:59:40Z
                    dayOfWeek=1                     | 2026-11-22T16:00:00Z    | 2026-11-23T00:00:00Z
                    dayOfWeek=7;hour=17             | 2026-11-22T16:00:00Z    | 2026-11-22T17:00:00Z
                    dayOfMonth=31;hour=6            | 2026-11-22T16:00:00Z    | 2026-12-31T06:00:00Z
                    month=2                         | 2026-11-22T16:00:00Z    | 2027-02-01T00:00:00Z
                    month=2;dayOfWeek=2             | 2026-11-22T16:00:00Z    | 2027-02-02T00:00:00Z
                    month=2;dayOfMonth=29           | 2026-11-22T16:00:00Z    | 2028-02-29T00:00:00Z
                    month=2;dayOfMonth=29;dayOfWeek=7 | 2026-11-22T16:00:00Z  | 2032-02-29T00:00:00Z
                    """)
    void isDueAtTheNextTimeThatEveryFieldAllows(String said, Instant after, Instant next) {
        EventSchedule schedule = EventSchedule.of(fields(said), SUNDAY);

        assertThat(schedule.next(after)).contains(next);
        assertThat(EventSchedule.kept(schedule.text()).next(after)).contains(next);
        assertThat(schedule.fields()).isEqualTo(fields(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "second=60",
                "hour=24",
                "dayOfMonth=0",
                "month=13",
                "dayOfWeek=8",
                "minute=5-10",
                "minute=[10-5]",
                "minute=[1-70]",
                "minute=*/5",
                "minute=1,,2",
                "minute=-1",
                "week=1",
                "month=2;dayOfMonth=30",
                "minute= "
            })
    void isRefusedWhenItCantBeReadOrIsNeverDue(String said) {
        assertThatThrownBy(() -> EventSchedule.of(fields(said), SUNDAY))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("epcis-subscription-schedule"));
    }

    @Test
    void namesAFieldAtLeast() {
        assertThatThrownBy(() -> EventSchedule.of(Map.of(), SUNDAY)).isInstanceOf(BrokenRule.class);
    }
}
