package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.domain.exchange.CheckMessage.Checked;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.testing.InMemoryAgreements;
import io.trigon.domain.testing.InMemoryControlNumbers;
import io.trigon.integrations.exchange.plain.TextPlainReader;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMessageTest {
    @TempDir
    private Path data;

    private ExchangeHouse house;
    private CheckMessage checkMessage;

    @BeforeEach
    void open() {
        house = new ExchangeHouse(data, false);
        checkMessage = new CheckMessage(
                new TextPlainReader(),
                new X12MessageReader(
                        new OurAddress("ZZ", "TRIGON", "TRIGON"),
                        new InMemoryAgreements(),
                        new InMemoryControlNumbers()),
                new OwnExchange(house.world.exchange, house.world.exchange),
                house.world.clock);
    }

    @Test
    void aTextIsAnsweredAndLeavesNothingBehind() throws IOException {
        Checked checked = check(staff(), Fixtures.bytes("tenders/full-4010.edi"), null);

        assertThat(checked.partnerId()).isEqualTo("DEMOSHIP");
        assertThat(checked.reading().isSound()).isTrue();
        assertThat(checked.answers())
                .extracting(CheckMessage.WouldAnswer::messageType)
                .containsExactly("997");
        assertThat(house.messages()).isEmpty();
        assertThat(house.world.outbox.all()).isEmpty();
    }

    @Test
    void whatX12CannotJudgeIsFoundToo() throws IOException {
        Finding finding = check(staff(), Fixtures.bytes("broken/wrong-check-digit.edi"), null)
                .reading()
                .findings()
                .get(0);

        assertThat(finding.weight()).isEqualTo(Weight.HELD);
        assertThat(finding.code()).isEqualTo("sscc-check-digit");
        assertThat(finding.line()).isPositive();
    }

    @Test
    void aTextOfAnotherSenderIsNotThePartners() throws IOException {
        Checked checked = check(staff(), Fixtures.bytes("tenders/full-4010.edi"), "DEMOCARR");

        assertThat(checked.reading().findings()).extracting(Finding::code).containsExactly("sender-not-this-partner");
    }

    @Test
    void aPartyLearnsNothingOfOtherPartners() throws IOException {
        Viewer carrier = new Viewer(9, "carrier", "C", Role.CARRIER, 999L, Locale.ENGLISH, ZoneOffset.UTC);
        byte[] tender = Fixtures.bytes("tenders/full-4010.edi");

        assertThat(check(carrier, tender, null).partnerId()).isNull();
        assertThatThrownBy(() -> check(carrier, tender, "DEMOSHIP")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatNoInterchangeBeginsIsNobodys() {
        Checked checked = check(staff(), "hello".getBytes(StandardCharsets.UTF_8), null);

        assertThat(checked.partnerId()).isNull();
        assertThat(checked.answers()).isEmpty();
        assertThat(checked.reading().findings()).extracting(Finding::code).containsExactly("file-not-x12");
    }

    @Test
    void aTextBeyondTheBoundIsRefused() {
        assertThatThrownBy(() -> check(staff(), new byte[CheckMessage.MOST + 1], null))
                .isInstanceOf(BrokenRule.class)
                .hasMessageContaining("bytes");
    }

    private Checked check(Viewer viewer, byte[] text, String partner) {
        return checkMessage.check(viewer, text, partner, Locale.ENGLISH);
    }

    private static Viewer staff() {
        return new Viewer(1, "admin", "A", Role.ADMIN, null, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
