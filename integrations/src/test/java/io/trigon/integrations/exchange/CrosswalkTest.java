package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.StopKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The crosswalk")
class CrosswalkTest {

    @ParameterizedTest(name = "{0} at {1} is {2}")
    @CsvSource({
        "1, PICKUP, ARRIVED_PICKUP",
        "1, DELIVERY, ARRIVED_DELIVERY",
        "1, , TERMINAL_IN",
        "24, PICKUP, DEPARTED_PICKUP",
        "24, DELIVERY, DEPARTED_DELIVERY",
        "24, , TERMINAL_OUT",
        "21, PICKUP, DELIVERED",
        "13, DELIVERY, LOADED",
        "106, , REFUSED",
        "82, , RETURNED"
    })
    void tellsAnArrivalByItsPlaceAndAllElseByItsCode(String code, StopKind where, MilestoneCode expected) {
        MilestoneCode told = Crosswalk.REC24.milestone(code).orElseThrow();

        assertThat(Crosswalk.at(told, where)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is told by a code that means it")
    @EnumSource(MilestoneCode.class)
    void tellsWhatItReads(MilestoneCode milestone) {
        Crosswalk.X12.status(milestone).ifPresent(code -> assertThat(Crosswalk.X12.milestone(code))
                .contains(milestone));
        Crosswalk.REC24.status(milestone).ifPresent(code -> {
            MilestoneCode read = Crosswalk.REC24.milestone(code).orElseThrow();
            assertThat(new MilestoneCode[] {
                        read, Crosswalk.at(read, StopKind.PICKUP), Crosswalk.at(read, StopKind.DELIVERY)
                    })
                    .contains(milestone);
        });
    }

    @ParameterizedTest(name = "{0} is neither read nor guessed")
    @CsvSource({"7", "90", "154", "999", "X1"})
    void guessesNothing(String code) {
        assertThat(Crosswalk.REC24.milestone(code)).isEmpty();
    }

    @ParameterizedTest(name = "{0} lies on the side of {1}")
    @CsvSource({"63, OUTSIDE", "13, CUSTOMS", "7, CONSIGNEE", "35, CARRIER", "43, SHIPPER", "62, NONE", "999, OTHER"})
    void knowsWhoseSideAReasonLiesOn(String reason, ReasonSide side) {
        assertThat(Crosswalk.REC24.side(reason)).isEqualTo(side);
    }
}
