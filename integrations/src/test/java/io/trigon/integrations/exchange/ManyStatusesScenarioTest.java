package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.InboundMessage.State;
import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.shipment.Milestone;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.Shipment;
import io.trigon.domain.testing.TenderFixture;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Many statuses in one file, or in many files at once")
class ManyStatusesScenarioTest {
    private static final int SHIPMENTS = 10;

    @TempDir
    Path data;

    private ExchangeHouse house;
    private int control;

    @BeforeEach
    void book() {
        house = new ExchangeHouse(data, false);
        for (int i = 0; i < SHIPMENTS; i++) {
            book("MANY-" + i);
        }
        house.world.clock.turn(Duration.ofHours(12));
    }

    @Test
    void oneOfFiveHundredThatNobodyKnowsKeepsNoOtherBack() {
        List<String> sets = sets(500);
        sets.set(250, set("NOBODY", "X6", "1200"));
        InboundMessage message = receive(sets);
        house.world.clock.turn(Duration.ofMinutes(1));
        house.settleMessage.settle(message.id());

        assertThat(message.state()).isEqualTo(State.QUARANTINED);
        assertThat(message.reasonCode()).isEqualTo("status-shipment-unknown");
        assertThat(message.reasonDetail()).contains("NOBODY");
        assertThat(enRoute()).hasSize(499);
        assertThat(answers()).extracting(OutboundMessage::messageType).containsExactly("997");
    }

    @Test
    void whatIsTooEarlyWaitsAndLeavesNothingBehind() {
        List<String> sets = sets(20);
        sets.add(set("LATER-1", "X6", "1200"));
        InboundMessage message = receive(sets);
        InboundMessage other = receive(sets(10));
        house.settleMessage.settle(List.of(message.id(), other.id()));

        assertThat(message.state()).isEqualTo(State.RECEIVED);
        assertThat(other.state()).isEqualTo(State.PROCESSED);
        book("LATER-1");
        assertThat(house.settleMessage.settle(message.id())).isEqualTo(State.PROCESSED);
        assertThat(enRoute()).hasSize(21);
    }

    @Test
    void theSameStatusTwiceIsOneMilestoneWithinAFileAndAcrossFiles() {
        List<String> twice = sets(30);
        twice.addAll(sets(30));
        InboundMessage first = receive(twice);
        InboundMessage second = receive(sets(30));
        InboundMessage twin = house.world
                .exchange
                .byId(house.receiveMessage.receive("DEMOCARR", "twin", first.content()))
                .orElseThrow();
        house.settleMessage.settle(List.of(first.id(), second.id(), twin.id()));

        assertThat(List.of(first.state(), second.state(), twin.state()))
                .containsExactly(State.PROCESSED, State.PROCESSED, State.RECEIVED);
        assertThat(house.settleMessage.settle(twin.id())).isEqualTo(State.REPEATED);
        assertThat(enRoute()).hasSize(30);
        assertThat(answers()).hasSize(3);
    }

    @Test
    void eachMilestoneKeepsTheMessageItCameBy() {
        InboundMessage one = receive(List.of(set("MANY-1", "X6", "1200")));
        InboundMessage two = receive(List.of(set("MANY-1", "X6", "1230")));
        house.settleMessage.settle(List.of(one.id(), two.id()));

        assertThat(enRoute()).extracting(Milestone::inboundMessageId).containsExactly(one.id(), two.id());
        assertThat(one.effect()).isEqualTo(two.effect()).isNotNull();
    }

    /** Nobody carries it yet. */
    private void book(String number) {
        house.world.book(TenderFixture.aTender().numbered(number).build()).carriedBy(null, null);
    }

    /** The n-th status of a shipment is a minute after the one before. */
    private static List<String> sets(int count) {
        List<String> sets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sets.add(set("MANY-" + i % SHIPMENTS, "X6", "12%02d".formatted(i / SHIPMENTS)));
        }
        return sets;
    }

    private static String set(String reference, String code, String time) {
        return "B10*PRO*BOL-" + reference + "*CARR~LX*1~AT7*" + code + "*NS***20260302*" + time + "*UT~";
    }

    private InboundMessage receive(List<String> sets) {
        StringBuilder file = new StringBuilder();
        String number = "%09d".formatted(++control);
        file.append("ISA*00*          *00*          *ZZ*DEMOCARR       *ZZ*TRIGON         *260302*1400*U*00401*")
                .append(number)
                .append("*0*P*>~GS*QM*DEMOCARR*TRIGON*20260302*1400*1*X*004010~");
        for (int i = 0; i < sets.size(); i++) {
            String body = sets.get(i);
            file.append("ST*214*%04d~".formatted(i + 1)).append(body);
            file.append("SE*%d*%04d~".formatted(body.split("~").length + 2, i + 1));
        }
        file.append("GE*")
                .append(sets.size())
                .append("*1~IEA*1*")
                .append(number)
                .append("~");
        byte[] content = file.toString().getBytes(StandardCharsets.US_ASCII);
        long id = house.receiveMessage.receive("DEMOCARR", "many-" + control, content);
        return house.world.exchange.byId(id).orElseThrow();
    }

    private List<Milestone> enRoute() {
        List<Milestone> all = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            all.addAll(of("MANY-" + i));
        }
        all.addAll(of("LATER-1"));
        return all;
    }

    private List<Milestone> of(String reference) {
        return house.world.shipments.byReference("BOL-" + reference).stream()
                .map(Shipment::id)
                .flatMap(id -> house.world.shipments.milestones().of(id).stream())
                .filter(m -> m.code() == MilestoneCode.EN_ROUTE)
                .toList();
    }

    private List<OutboundMessage> answers() {
        return house.world.outbox.all().stream()
                .filter(m -> "DEMOCARR".equals(m.partnerId()))
                .toList();
    }
}
