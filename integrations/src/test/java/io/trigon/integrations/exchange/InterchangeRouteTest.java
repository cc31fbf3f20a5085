package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Interchanges as such")
class InterchangeRouteTest extends OpenExchange {

    @Test
    void whoAsksForItGetsATa1BesideTheOtherAnswers() throws Exception {
        house.drop("DEMOSHIP", "odd/asks-for-ta1.edi", "tender.edi");
        house.settled(1);
        house.posted();

        assertThat(house.out("DEMOSHIP"))
                .containsExactly("990-000000003.edi", "997-000000002.edi", "TA1-000000001.edi");
        assertThat(house.outText("DEMOSHIP", "TA1-000000001.edi"))
                .contains("TA1*000000113*260302*0915*A*000~", "IEA*0*000000001~")
                .doesNotContain("GS*");
    }

    @ParameterizedTest
    @CsvSource({
        "interchange-numbers-differ, TA1*000000313*260302*0915*R*001~",
        "interchange-count-wrong, TA1*000000314*260302*0915*R*021~"
    })
    void aWrongTrailerIsAnsweredAndNothingInsideCounts(String fixture, String answer) throws Exception {
        house.drop("DEMOSHIP", "broken/" + fixture + ".edi", "wrong.edi");
        InboundMessage message = house.settled(1);
        house.posted();

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("x12-trailer-wrong");
        assertThat(house.world.shipments.byReference("SMALL-1")).isEmpty();
        assertThat(house.out("DEMOSHIP")).containsExactly("TA1-000000001.edi");
        assertThat(house.outText("DEMOSHIP", "TA1-000000001.edi")).contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A*000", "R*024"})
    void aTa1OfWhatWeDidNotSendIsShownToAPerson(String verdict) throws Exception {
        String ta1 = "ISA*00*          *00*          *ZZ*DEMOSHIP       *ZZ*TRIGON         *260302*0915*U*00401"
                + "*000000777*1*P*>~TA1*000000001*260302*0915*" + verdict + "~IEA*0*000000777~";
        house.write("DEMOSHIP", "ta1.edi", bytes(ta1), Duration.ofSeconds(5));

        InboundMessage message = house.settled(1);

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("acknowledgement-unmatched");
        assertThat(message.messageType()).isEqualTo("TA1");
        assertThat(house.world.outbox.all()).isEmpty();
    }
}
