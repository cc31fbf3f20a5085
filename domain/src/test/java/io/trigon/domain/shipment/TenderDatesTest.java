package io.trigon.domain.shipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.TimeWindow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenderDatesTest {
    private static final Instant TENDERED = Instant.parse("2026-03-02T12:00:00Z");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static Tender.StopPlan stop(StopKind kind, String from, String to, ZoneId zone) {
        return new Tender.StopPlan(kind, null, TimeWindow.of(at(from), at(to)), zone);
    }

    private static Instant at(String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static void check(Tender.StopPlan... stops) {
        TenderDates.check(List.of(stops), TENDERED);
    }

    private static Tender.StopPlan pickup(ZoneId zone) {
        return stop(StopKind.PICKUP, "2026-03-04T14:00:00Z", "2026-03-04T16:00:00Z", zone);
    }

    @Test
    void aDeliveryThatClosesBeforeThePickUpOpensIsRefused() {
        Tender.StopPlan early = stop(StopKind.DELIVERY, null, "2026-03-03T23:00:00Z", CHICAGO);
        assertThatThrownBy(() -> check(pickup(CHICAGO), early))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo("tender-dates-reversed"));
    }

    /** Its times may be local to somewhere else. */
    @Test
    void whereAZoneIsNotKnownADayIsForgiven() {
        Tender.StopPlan early = stop(StopKind.DELIVERY, null, "2026-03-03T23:00:00Z", ZoneOffset.UTC);
        assertThatCode(() -> check(pickup(CHICAGO), early)).doesNotThrowAnyException();
        Tender.StopPlan days = stop(StopKind.DELIVERY, null, "2026-03-02T23:00:00Z", ZoneOffset.UTC);
        assertThatThrownBy(() -> check(pickup(CHICAGO), days)).isInstanceOf(BrokenRule.class);
    }

    @Test
    void onlyTheFirstPickUpAndTheLastDeliveryAreComparedAndWhatIsNotSaidIsNot() {
        Tender.StopPlan between = stop(StopKind.DELIVERY, null, "2026-03-03T23:00:00Z", CHICAGO);
        Tender.StopPlan last = stop(StopKind.DELIVERY, null, "2026-03-05T23:00:00Z", CHICAGO);
        assertThatCode(() -> check(pickup(CHICAGO), between, last)).doesNotThrowAnyException();
        assertThatCode(() -> check(pickup(CHICAGO), stop(StopKind.DELIVERY, null, null, CHICAGO)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0001-01-01T00:00:00Z", "1926-03-05T12:00:00Z", "2206-03-05T12:00:00Z", "9999-12-31T23:59:00Z"})
    void aMistypedCenturyIsRefused(String day) {
        assertThatThrownBy(() -> check(pickup(CHICAGO), stop(StopKind.DELIVERY, null, day, CHICAGO)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo("tender-dates-far"));
    }
}
