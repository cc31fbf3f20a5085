package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ReasonSide;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Interchange;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A 214 of ours")
class StatusOutTest {

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
    private static final Instant NOON = Instant.parse("2026-03-04T18:00:00Z");
    private static final Address OMAHA = new Address("1 Dodge St", "Omaha", "NE", "68102", "US");

    private final PartnerMessages messages = PartnerMessagesFixture.messages();
    private final TradingPartner partner =
            PartnerMessagesFixture.shipper("DEMOSHIP", new Company("Lakeside Foods", "US"), NOON);

    private static StatusNews news(MilestoneCode code, Instant when, Integer stop, Address place, GeoPoint point) {
        return new StatusNews(
                "TRG-7K2M9QX4",
                "SHP-20260302-01",
                List.of(new Reference("BM", "BOL88231"), new Reference("PO", "4711")),
                code,
                when,
                place == null ? null : CENTRAL,
                stop,
                code == MilestoneCode.DELAYED ? "AO" : null,
                code == MilestoneCode.DELAYED ? ReasonSide.OUTSIDE : ReasonSide.NONE,
                place,
                point);
    }

    private byte[] write(String release, StatusNews news) {
        return messages.write(PartnerMessagesFixture.told(partner, "214", release), news)
                .write(17, NOON);
    }

    private static X12Interchange read(byte[] written) throws Exception {
        X12File file = X12Framing.cut(written, X12Limits.STANDARD);
        return new X12Reader(X12Limits.STANDARD).read(file.frames().get(0));
    }

    private static StatusLine onlyLine(byte[] written) throws Exception {
        X12Transaction set = read(written).groups().get(0).transactions().get(0);
        assertThat(set.errors()).isEmpty();
        assertThat(set.refusals()).isEmpty();
        StatusTranslator.Reading reading = StatusTranslator.read(set);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.lines()).hasSize(1);
        return reading.lines().get(0);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"004010", "005010"})
    void looksAsTheFileBesideItSays(String release) throws Exception {
        String text = new String(
                        write(release, news(MilestoneCode.DELIVERED, NOON, 2, OMAHA, null)), StandardCharsets.UTF_8)
                .replace("~", "~\n");

        assertThat(text).isEqualTo(Fixtures.expected("told/delivered-" + release + ".edi", text));
    }

    @ParameterizedTest(name = "{0} comes back as it was told")
    @EnumSource
    void isReadBackAsItWasTold(MilestoneCode code) throws Exception {
        if (EnumSet.of(MilestoneCode.BOOKED, MilestoneCode.CHANGED).contains(code)) {
            assertThatThrownBy(() -> write("004010", news(code, NOON, 2, OMAHA, null)))
                    .isInstanceOf(BrokenRule.class);
            return;
        }
        for (String release : List.of("004010", "005010")) {
            StatusLine line = onlyLine(write(release, news(code, NOON, 2, OMAHA, null)));

            assertThat(line.code()).isEqualTo(code);
            assertThat(line.at(CENTRAL)).isEqualTo(NOON);
            assertThat(line.timeCode()).isEqualTo("LT");
            assertThat(line.stopNumber()).isEqualTo(2);
            assertThat(line.references()).contains("SHP-20260302-01", "TRG-7K2M9QX4", "BOL88231");
        }
    }

    @Test
    void anEstimateIsNoArrival() throws Exception {
        StatusLine line = onlyLine(write("004010", news(MilestoneCode.ESTIMATE, NOON, 2, OMAHA, null)));

        assertThat(line.code().isAhead()).isTrue();
        assertThat(line.evidence()).startsWith("AT7*AG*NS");
    }

    @Test
    void aReasonGoesAlong() throws Exception {
        assertThat(onlyLine(write("004010", news(MilestoneCode.DELAYED, NOON, 2, OMAHA, null)))
                        .side())
                .isEqualTo(ReasonSide.OUTSIDE);
    }

    @Test
    void onTheRoadTheTimeIsUniversalAndThePlaceAPoint() throws Exception {
        StatusLine line = onlyLine(
                write("004010", news(MilestoneCode.EN_ROUTE, NOON, null, null, GeoPoint.of(41.5868, -93.625))));

        assertThat(line.timeCode()).isEqualTo("UT");
        assertThat(line.at(CENTRAL)).isEqualTo(NOON);
        assertThat(line.point().latitude()).isCloseTo(41.5868, org.assertj.core.data.Offset.offset(0.0003));
        assertThat(line.point().longitude()).isCloseTo(-93.625, org.assertj.core.data.Offset.offset(0.0003));
    }

    /** On 1 November 2026 the clocks in Omaha show 01:30 twice. */
    @Test
    void anHourThatComesTwiceIsToldInUniversalTime() throws Exception {
        Instant second = Instant.parse("2026-11-01T07:30:00Z");

        StatusLine line = onlyLine(write("004010", news(MilestoneCode.DELIVERED, second, 2, OMAHA, null)));

        assertThat(line.timeCode()).isEqualTo("UT");
        assertThat(line.at(CENTRAL)).isEqualTo(second);
    }

    @Test
    void aNumberThatCantBeSaidIsLeftOutAndNotChanged() throws Exception {
        StatusNews news = new StatusNews(
                "TRG-7K2M9QX4",
                null,
                List.of(
                        new Reference("BM", "B".repeat(31)),
                        new Reference("OI", "4711*8"),
                        new Reference("PO", "PO-1")),
                MilestoneCode.DELIVERED,
                NOON,
                CENTRAL,
                null,
                null,
                ReasonSide.NONE,
                null,
                null);

        assertThat(onlyLine(write("004010", news)).references()).containsExactly("TRG-7K2M9QX4", "PO-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"004010", "005010"})
    void aCorrectionSaysTheStatusThatStandsAndInWordsWhichIsVoid(String release) throws Exception {
        StatusNews plain = news(MilestoneCode.EN_ROUTE, NOON, 2, OMAHA, null);
        StatusNews correction = PartnerMessagesFixture.instead(
                plain, new StatusNews.Void(MilestoneCode.DELIVERED, Instant.parse("2026-03-05T14:20:00Z")));

        byte[] written = write(release, correction);

        assertThat(onlyLine(written).code()).isEqualTo(MilestoneCode.EN_ROUTE);
        assertThat(new String(written, StandardCharsets.ISO_8859_1))
                .contains("K1*EARLIER STATUS D1 IS VOID*OF 20260305 1420 UT~");
    }

    @Test
    void aPartnerInTestGetsATest() throws Exception {
        partner.at(TradingPartner.Stage.TEST);

        assertThat(read(write("004010", news(MilestoneCode.DELIVERED, NOON, 2, OMAHA, null)))
                        .test())
                .isTrue();
    }

    @Test
    void whatWeDontWriteIsSaid() {
        Agreement other = PartnerMessagesFixture.told(partner, "IFTSTA", "D96A");

        assertThatThrownBy(() -> messages.write(other, news(MilestoneCode.DELIVERED, NOON, 2, OMAHA, null)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("message-not-written"));
    }
}
