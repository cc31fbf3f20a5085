package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.LegOffer;
import io.trigon.domain.exchange.LegOffer.Halt;
import io.trigon.domain.exchange.LegOffer.Place;
import io.trigon.domain.exchange.LegOffer.Purpose;
import io.trigon.domain.exchange.LegOffer.Unit;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import io.trigon.integrations.exchange.x12.X12Transaction;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A 204 of ours")
class LegOfferOutTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");
    private static final Place LAKESIDE =
            new Place("Lakeside Foods", null, new Address("100 W Lake St", "Chicago", "IL", "60601", "US"));
    private static final Place PRAIRIE =
            new Place("Prairie Grocers*DC", "0614141000012", new Address("1 Dodge St", "Omaha", "NE", "68102", "US"));

    private final PartnerMessages messages = PartnerMessagesFixture.messages();

    private static LegOffer offer(Purpose purpose, Money amount) {
        return new LegOffer(
                purpose,
                "TG2JR7CQ5JR9W24-1",
                "BLUW",
                "TG2JR7CQ5JR9W24",
                NOON.plusSeconds(7_200),
                amount,
                List.of(new Reference("BM", "BOL88231"), new Reference("PO", "45*00")),
                "ACME 482913",
                LAKESIDE,
                PRAIRIE,
                List.of(
                        new Halt(1, StopKind.PICKUP, LAKESIDE, TimeWindow.of(NOON, NOON.plusSeconds(3_600)), CENTRAL),
                        new Halt(
                                2,
                                StopKind.DELIVERY,
                                PRAIRIE,
                                TimeWindow.of(null, NOON.plusSeconds(172_800)),
                                CENTRAL)),
                List.of(
                        new Unit(
                                "306141411234567891",
                                "PLT",
                                1,
                                Weight.of(new BigDecimal("480.2500"), Weight.Unit.KGM),
                                "Oats"),
                        new Unit(null, "CTN", 12, Weight.of(new BigDecimal("96"), Weight.Unit.KGM), null)));
    }

    private byte[] write(String release, LegOffer offer) {
        TradingPartner carrier = new TradingPartner(
                        "BLUEWTR",
                        "Bluewater Lines",
                        TradingPartner.Role.CARRIER,
                        new Company("Bluewater Lines", "US"),
                        "02",
                        "BLUW",
                        "BLUW",
                        NOON)
                .at(TradingPartner.Stage.LIVE);
        Agreement agreement = new Agreement(carrier, Agreement.Direction.OUT, "204", release, LocalDate.of(2026, 3, 1));
        return messages.write(agreement, offer).write(21, NOON);
    }

    private static TenderTranslator.Reading read(byte[] written) throws Exception {
        X12Transaction set = new X12Reader(X12Limits.STANDARD)
                .read(X12Framing.cut(written, X12Limits.STANDARD).frames().get(0))
                .groups()
                .get(0)
                .transactions()
                .get(0);
        assertThat(set.errors()).isEmpty();
        assertThat(set.refusals()).isEmpty();
        return TenderTranslator.read(set, "TRIGON", 1L, NOON);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"004010", "005010"})
    void looksAsTheFileBesideItSays(String release) throws Exception {
        Money price = Money.of(new BigDecimal("1250.50"), "USD");
        String text =
                new String(write(release, offer(Purpose.OFFER, price)), StandardCharsets.UTF_8).replace("~", "~\n");

        assertThat(text).isEqualTo(Fixtures.expected("told/leg-offer-" + release + ".edi", text));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"OFFER,004010,BOOK", "OFFER,005010,BOOK", "CHANGE,004010,CHANGE"})
    void isReadBackAsItWasOffered(Purpose purpose, String release, String read) throws Exception {
        TenderTranslator.Reading reading = read(write(release, offer(purpose, null)));
        Tender tender = reading.tender();

        assertThat(reading.purpose()).hasToString(read);
        assertThat(reading.load()).isEqualTo("TG2JR7CQ5JR9W24-1");
        assertThat(tender.shipper().name()).isEqualTo("Lakeside Foods");
        assertThat(tender.consignee().gln()).isEqualTo("0614141000012");
        assertThat(tender.equipmentNumber()).isEqualTo("ACME 482913");
        assertThat(tender.stops().get(0).window()).isEqualTo(TimeWindow.of(NOON, NOON.plusSeconds(3_600)));
        assertThat(tender.stops().get(1).window()).isEqualTo(TimeWindow.of(null, NOON.plusSeconds(172_800)));
        assertThat(tender.stops()).extracting(Tender.StopPlan::orderNumber).containsExactly(1, 2);
        assertThat(tender.units())
                .extracting(u -> u.pieces() + " " + u.weight().value() + " " + u.description())
                .containsExactly("1 480.25 Oats", "12 96 null");
        assertThat(tender.units().get(0).sscc().value()).isEqualTo("306141411234567891");
        assertThat(tender.references())
                .contains(new Reference("BM", "BOL88231"), new Reference("CR", "TG2JR7CQ5JR9W24"));
        assertThat(tender.references()).extracting(Reference::qualifier).doesNotContain("PO");
    }

    @Test
    void aWithdrawalIsACancellation() throws Exception {
        TenderTranslator.Reading reading = read(write("004010", offer(Purpose.CANCEL, null)));

        assertThat(reading.purpose()).isEqualTo(TenderTranslator.Purpose.CANCEL);
        assertThat(reading.load()).isEqualTo("TG2JR7CQ5JR9W24-1");
    }

    @Test
    void aPriceInAnotherCurrencyIsSaidInWordsOnly() {
        String text = new String(
                write("004010", offer(Purpose.OFFER, Money.of(new BigDecimal("900"), "EUR"))), StandardCharsets.UTF_8);

        assertThat(text).contains("NTE*OTH*Offered: 900 EUR~").contains("L3*576.25*G*********13*K~");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"1500.0000,USD,1500.00", "1500.5250,USD,1500.525", "90000.0000,JPY,90000"})
    void aPriceAsItIsKeptIsSaidAsItsCurrencyIsWritten(BigDecimal kept, String currency, String said) {
        String text =
                new String(write("004010", offer(Purpose.OFFER, Money.of(kept, currency))), StandardCharsets.UTF_8);

        assertThat(text).contains("NTE*OTH*Offered: " + said + " " + currency + "~");
    }
}
