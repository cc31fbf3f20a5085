package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.TenderTranslator.Purpose;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A load tender (204)")
class TenderTranslatorTest {

    @ParameterizedTest(name = "{0} reads as the file beside it says")
    @ValueSource(
            strings = {
                "tenders/full-4010",
                "tenders/three-stops-5010",
                "tenders/own-stop-numbers-4010",
                "odd/latin-letters",
                "odd/other-delimiters"
            })
    void readsAsExpected(String name) throws Exception {
        String reading = Readings.text(Readings.tender(name + ".edi"));

        assertThat(reading).isEqualTo(Fixtures.expected(name + ".reading", reading));
    }

    @Test
    void aWindowInLocalTimeIsTakenInTheZoneOfItsPlace() throws Exception {
        Tender.StopPlan delivery =
                Readings.tender("tenders/full-4010.edi").tender().stops().get(1);

        assertThat(delivery.kind()).isEqualTo(StopKind.DELIVERY);
        assertThat(delivery.zone()).hasToString("America/Chicago");
        assertThat(delivery.window().from()).isEqualTo(Instant.parse("2026-03-04T19:00:00Z"));
        assertThat(delivery.window().to()).isEqualTo(Instant.parse("2026-03-04T22:00:00Z"));
    }

    @Test
    void theTrailerNumberIsOneWordSoThatADeviceCanCarryIt() throws Exception {
        assertThat(Readings.tender("tenders/full-4010.edi").tender().equipmentNumber())
                .isEqualTo("TRGU 482913");
    }

    @Test
    void aCancellationNeedsNoParties() throws Exception {
        var reading = Readings.tender("tenders/cancel-4010.edi");

        assertThat(reading.purpose()).isEqualTo(Purpose.CANCEL);
        assertThat(reading.load()).isEqualTo("SMALL-1");
        assertThat(reading.tender()).isNull();
    }

    @Test
    void aChangeIsToldFromABooking() throws Exception {
        assertThat(Readings.tender("tenders/change-4010.edi").purpose()).isEqualTo(Purpose.CHANGE);
        assertThat(Readings.tender("tenders/small-4010.edi").purpose()).isEqualTo(Purpose.BOOK);
    }

    @Test
    void aWrongCheckDigitOfAnSsccIsNotLetIn() {
        assertThatThrownBy(() -> Readings.tender("broken/wrong-check-digit.edi"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("sscc-check-digit"));
    }

    @Test
    void everySetOfEveryInterchangeIsRead() throws Exception {
        List<String> sets = Readings.sets("odd/two-interchanges.edi").stream()
                .map(s -> s.set() + " " + s.version())
                .toList();

        assertThat(sets).containsExactly("204 004010", "204 004010", "214 005010");
    }
}
