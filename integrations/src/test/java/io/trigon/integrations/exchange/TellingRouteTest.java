package io.trigon.integrations.exchange;

import static io.trigon.integrations.exchange.ExchangeHouse.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.Telling;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a customer's machine is told")
class TellingRouteTest extends OpenExchange {

    @Test
    void theShippersFolderGetsOur214OfWhatItsCarrierReported() throws Exception {
        var shipper = house.world.exchange.byPartnerId("DEMOSHIP").orElseThrow();
        house.world.agreements.add(
                new Agreement(shipper, Agreement.Direction.OUT, "214", "005010", LocalDate.of(2026, 3, 1)));
        house.drop("DEMOSHIP", "tenders/full-4010.edi", "tender.edi");
        house.settled(1);
        house.world.clock.turn(Duration.ofDays(3));

        house.drop("DEMOCARR", "statuses/one-day-4010.edi", "status.edi");
        house.settled(2);
        eventually(() -> house.world.tellings.waiting(1).isEmpty());
        assertThat(house.world.tellings.all())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.state()).as(t.reason()).isEqualTo(Telling.State.TOLD));
        house.posted();

        List<String> told = new ArrayList<>();
        for (String name : house.out("DEMOSHIP")) {
            if (name.startsWith("214")) {
                told.add(house.outText("DEMOSHIP", name));
            }
        }
        assertThat(told).hasSize(house.world.tellings.all().size()).allSatisfy(text -> assertThat(text)
                .contains("*SHP-20260302-01*TRGN~")
                .doesNotContain("PRO5501")
                .doesNotContain("482913")
                .doesNotContain("ACME"));
        assertThat(told)
                .anySatisfy(text -> assertThat(text).contains("AT7*X3*NS***20260303*0812*LT~MS1*Milwaukee*WI*US~"));
        assertThat(told).anySatisfy(text -> assertThat(text).contains("AT7*D1*NS***"));
        assertThat(told).filteredOn(text -> text.contains("AT7*AG*")).hasSize(1);
    }
}
