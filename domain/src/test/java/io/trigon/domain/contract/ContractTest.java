package io.trigon.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract says. */
class ContractTest {
    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-12-31, 2028-01-01, 2028-12-31",
        "2028-01-01, 2028-12-31, 2029-01-01, 2029-12-31",
        "2026-04-01, 2026-06-30, 2026-07-01, 2026-09-30",
        "2026-03-02, 2026-03-11, 2026-03-12, 2026-03-21",
        "2026-03-02, 2026-03-02, 2026-03-03, 2026-03-03",
    })
    void itIsRenewedForAsLongAsItRan(LocalDate start, LocalDate end, LocalDate nextStart, LocalDate nextEnd) {
        ContractTerms terms = terms("1000", "10", null, null, start, end);
        ContractTerms next = new Contract("1", new Company("Lakeview", "US"), terms, "ann").renewedTerms();

        assertThat(next.start()).isEqualTo(nextStart);
        assertThat(next.end()).isEqualTo(nextEnd);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 10, , ",
        "1000000001, 10, , ",
        ", 10, , ",
        "1000, 101, , ",
        "1000, -101, , ",
        "1000, 10, 100.1, ",
        "1000, 10, -1, ",
        "1000, 10, , -1",
        "1000, 10, , 43201",
    })
    void noFigureIsOutOfRange(String value, String margin, String onTime, Integer tolerance) {
        LocalDate day = LocalDate.of(2026, 3, 2);

        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> terms(value, margin, onTime, tolerance, day, day))
                .matches(broken -> broken.code().equals("contract-terms-range"));
    }

    @Test
    void aLaneTakesAnHourToAYear() {
        assertThat(new Lane("US", null, "US", null, Duration.ofDays(366)).transit())
                .isEqualTo(Duration.ofDays(366));
        for (Duration time : List.of(Duration.ofMinutes(59), Duration.ofDays(367), Duration.ofHours(1L << 40))) {
            assertThatExceptionOfType(BrokenRule.class)
                    .isThrownBy(() -> new Lane("US", null, "US", null, time))
                    .matches(broken -> broken.code().equals("lane-transit-time"));
        }
    }

    private static ContractTerms terms(
            String value, String margin, String onTime, Integer tolerance, LocalDate start, LocalDate end) {
        return new ContractTerms(
                Money.of(value == null ? null : new BigDecimal(value), "USD"),
                new BigDecimal(margin),
                start,
                end,
                ServiceMode.STANDARD,
                tolerance,
                onTime == null ? null : new BigDecimal(onTime),
                List.of());
    }
}
