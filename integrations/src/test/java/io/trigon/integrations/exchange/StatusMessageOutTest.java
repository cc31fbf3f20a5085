package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.exchange.StatusReport;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactReader;
import io.trigon.integrations.exchange.edifact.StatusMessage.Mark;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An IFTSTA of ours")
class StatusMessageOutTest {

    private static final Instant NOON = Instant.parse("2026-03-04T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Address MUNICH = new Address("Hafenstr. 1", "München", null, "80331", "DE");

    private final PartnerMessages messages = PartnerMessagesFixture.messages();

    private static StatusNews news(MilestoneCode code, Address place) {
        return new StatusNews(
                "TG2JR7CQ5JR9W24",
                "NW-4711",
                List.of(new Reference("BM", "BOL'1"), new Reference("PO", "PO-77"), new Reference("ZZ", "inner")),
                code,
                NOON,
                BERLIN,
                2,
                null,
                ReasonSide.NONE,
                place,
                null);
    }

    private byte[] write(String release, StatusNews news) {
        TradingPartner partner = PartnerMessagesFixture.shipper("NORDWERK", new Company("Nordwerk", "DE"), NOON)
                .knownInEdifactAs("14", "4012345000009");
        return messages.write(PartnerMessagesFixture.told(partner, "IFTSTA", release), news)
                .write(18, NOON);
    }

    private static StatusReport read(byte[] written) {
        EdifactMessage message = new EdifactReader(X12Limits.STANDARD)
                .read(EdifactFraming.cut(written, X12Limits.STANDARD).frames().get(0))
                .messages()
                .findFirst()
                .orElseThrow();
        assertThat(message.isTaken()).isTrue();
        ConsignmentStatusTranslator.Reading reading = ConsignmentStatusTranslator.read(message);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.reports()).hasSize(1);
        return reading.reports().get(0);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"D96A", "D01B"})
    void looksAsTheFileBesideItSays(String release) throws Exception {
        String text = new String(write(release, news(MilestoneCode.DELIVERED, MUNICH)), StandardCharsets.ISO_8859_1)
                .replaceAll("(?<!\\?)'", "'\n");

        assertThat(text).isEqualTo(Fixtures.expected("told/iftsta-" + release + ".edi", text));
    }

    @ParameterizedTest(name = "{0} comes back as it was told")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BOOKED", "CHANGED", "APPOINTMENT_PICKUP", "APPOINTMENT_DELIVERY", "PAPERWORK", "CANCELLED"})
    void isReadBackAsItWasTold(MilestoneCode code) {
        for (Address place : new Address[] {MUNICH, null}) {
            StatusReport report = read(write("D96A", news(code, place)));

            assertThat(report.code()).isEqualTo(code);
            assertThat(report.when().in(ZoneOffset.UTC)).isEqualTo(NOON);
            assertThat(report.references()).contains("TG2JR7CQ5JR9W24", "NW-4711", "BOL'1", "PO-77");
            assertThat(report.references()).doesNotContain("inner");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"APPOINTMENT_PICKUP", "PAPERWORK"})
    void whatItHasNoWordForIsSaidSo(MilestoneCode code) {
        assertThatThrownBy(() -> write("D96A", news(code, MUNICH)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo(StatusNews.WITHOUT_WORDS));
    }

    @Test
    void theOrdersOfBuyerAndSellerAndAnInvoiceAreToldAsWhatTheyAre() {
        List<Reference> references =
                List.of(new Reference("PO", "P-1"), new Reference("VN", "S-2"), new Reference("OI", "I-3"));

        assertThat(StatusMessageOut.marks(null, references))
                .containsExactly(new Mark("ON", "P-1"), new Mark("VN", "S-2"), new Mark("OI", "I-3"));
    }

    @Test
    void anEstimateIsNoArrival() {
        String text = new String(write("D96A", news(MilestoneCode.ESTIMATE, MUNICH)), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("STS+1+31'DTM+132:").doesNotContain("DTM+334");
    }

    @Test
    void anAppointmentIsAScheduledTimeOfBookedGoods() {
        String text = new String(
                write("D96A", news(MilestoneCode.APPOINTMENT_DELIVERY, MUNICH)), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("STS+1+6+5'DTM+76:202603041100UTC:303'").contains("LOC+7+");
    }

    @Test
    void aCancellationIsThatOfTheBooking() {
        String text = new String(write("D96A", news(MilestoneCode.CANCELLED, MUNICH)), StandardCharsets.ISO_8859_1);

        assertThat(text).contains("STS+1+7'DTM+334:202603041100UTC:303'");
    }

    @Test
    void aCorrectionSaysTheStatusThatStandsAndInWordsWhichIsVoid() {
        StatusNews plain = news(MilestoneCode.EN_ROUTE, MUNICH);
        StatusNews correction = PartnerMessagesFixture.instead(
                plain, new StatusNews.Void(MilestoneCode.DELIVERED, NOON.plusSeconds(3_600)));

        byte[] written = write("D96A", correction);

        assertThat(read(written).code()).isEqualTo(MilestoneCode.EN_ROUTE);
        assertThat(new String(written, StandardCharsets.ISO_8859_1))
                .contains("FTX+AAI+++EARLIER STATUS 21 OF 202603041200UTC IS VOID'");
    }
}
