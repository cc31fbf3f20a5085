package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.contract.FreightBillReport;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.ChargeKind;
import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.InvoiceCopy;
import io.trigon.domain.exchange.InvoiceCopy.Paying;
import io.trigon.domain.exchange.InvoiceCopy.Place;
import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Money;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactReader;
import io.trigon.integrations.exchange.plain.TextPlainReader;
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
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An invoice of ours (210, INVOIC)")
class FreightInvoiceOutTest {

    private static final Instant NOON = Instant.parse("2026-03-04T18:00:00Z");

    private final PartnerMessages messages = PartnerMessagesFixture.messages();

    private static Charge charge(ChargeKind kind, String quantity, RateBasis basis, String rate, String amount) {
        return new Charge(
                kind,
                quantity == null ? null : new BigDecimal(quantity),
                basis,
                new BigDecimal(rate),
                new BigDecimal(amount));
    }

    private static InvoiceCopy copy(String currency, String credits, List<Charge> charges) {
        BigDecimal sum = charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Place shipper = new Place("Lakeside Foods", null, new Address("100 W Lake St", "Chicago", "IL", "60601", "US"));
        return new InvoiceCopy(
                credits == null ? "INV-2026-000042" : "CRN-2026-000003",
                credits,
                credits == null ? null : "The weight was wrong: 8,200 pounds, not kilograms",
                LocalDate.of(2026, 3, 5),
                LocalDate.of(2026, 4, 4),
                "TG2JR7CQ5JR9W24",
                "LOAD*990",
                List.of(new Reference("BM", "BOL88231"), new Reference("PO", "4711")),
                "2026-0007",
                NOON,
                ZoneId.of("America/Chicago"),
                Paying.SHIPPER,
                shipper,
                shipper,
                new Place("Prairie Grocers", "0614141000012", null),
                13,
                Weight.of(new BigDecimal("1250.500"), Weight.Unit.KGM),
                charges,
                Money.of(sum, currency));
    }

    private static List<Charge> charges() {
        return List.of(
                charge(ChargeKind.BASE, null, null, "60", "60.00"),
                charge(ChargeKind.HAULAGE, "1250.500", RateBasis.HUNDRED_KG, "12.5", "156.31"),
                charge(ChargeKind.MINIMUM, null, null, "250", "33.69"),
                charge(ChargeKind.FUEL, null, null, "18.5", "46.25"));
    }

    private byte[] write(String type, String release, InvoiceCopy copy) {
        TradingPartner partner = PartnerMessagesFixture.shipper("DEMOSHIP", new Company("Lakeside Foods", "US"), NOON)
                .knownInEdifactAs("14", "4012345000009");
        Agreement agreement = PartnerMessagesFixture.told(partner, type, release);
        return messages.write(agreement, copy).write(44, NOON);
    }

    private static FreightBillReport read(String type, byte[] written) throws Exception {
        if (type.equals("INVOIC")) {
            EdifactMessage message = new EdifactReader(X12Limits.STANDARD)
                    .read(EdifactFraming.cut(written, X12Limits.STANDARD)
                            .frames()
                            .get(0))
                    .messages()
                    .findFirst()
                    .orElseThrow();
            assertThat(message.isTaken()).isTrue();
            return InvoiceTranslator.read(message);
        }
        var group = new X12Reader(X12Limits.STANDARD)
                .read(X12Framing.cut(written, X12Limits.STANDARD).frames().get(0))
                .groups()
                .get(0);
        X12Transaction set = group.transactions().get(0);
        assertThat(group.refusals()).isEmpty();
        assertThat(set.errors()).isEmpty();
        assertThat(set.refusals()).isEmpty();
        return FreightBillTranslator.read(set);
    }

    private static String shown(byte[] written) {
        return new String(written, StandardCharsets.UTF_8).replace("~", "~\n").replaceAll("(?<!\\?)'", "'\n");
    }

    @ParameterizedTest(
            name = "{0} {1} looks as the file beside it says and is read by our own reader to the same amounts")
    @CsvSource({"210,004010", "210,005010", "INVOIC,D96A", "INVOIC,D99B", "INVOIC,D01B"})
    void isReadByOurOwnReaderToTheSameAmounts(String type, String release) throws Exception {
        byte[] written = write(type, release, copy("USD", null, charges()));
        String text = shown(written);
        assertThat(text).isEqualTo(Fixtures.expected("told/invoice-" + type + "-" + release + ".edi", text));

        FreightBillReport read = read(type, written);
        assertThat(read.number()).isEqualTo("INV-2026-000042");
        assertThat(read.total()).hasToString("296.25 USD");
        assertThat(read.billedOn()).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(read.dueOn()).isEqualTo(LocalDate.of(2026, 4, 4));
        assertThat(read.lines())
                .extracting(line -> line.amount().toPlainString())
                .containsExactlyInAnyOrder("60.00", "156.31", "33.69", "46.25");
        assertThat(read.references()).contains("TG2JR7CQ5JR9W24", "BOL88231");
    }

    @ParameterizedTest(name = "of {0} in {1}")
    @CsvSource({"210,1251,JPY", "INVOIC,1251,JPY", "210,0.01,CNY", "INVOIC,1.234,KWD", "210,12345678901.99,EUR"})
    void keepsEveryAmountOfACurrency(String type, String amount, String currency) throws Exception {
        String release = type.equals("210") ? "005010" : "D01B";
        List<Charge> one = List.of(charge(ChargeKind.BASE, null, null, amount, amount));
        FreightBillReport read = read(type, write(type, release, copy(currency, null, one)));
        assertThat(read.total().amount()).isEqualByComparingTo(amount);
        assertThat(read.total().currency()).isEqualTo(currency);
    }

    @Test
    void a210SaysNoPartsOfAHundredth() {
        List<Charge> fine = List.of(charge(ChargeKind.BASE, null, null, "1.234", "1.234"));
        assertThatThrownBy(() -> write("210", "004010", copy("KWD", null, fine)))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("message-not-written"));
    }

    @Test
    void aCreditNoteIsA210OverLessThanNothing() throws Exception {
        byte[] written = write("210", "004010", copy("USD", "INV-2026-000042", charges()));
        String text = shown(written);
        assertThat(text).isEqualTo(Fixtures.expected("told/credit-note-210-004010.edi", text));
        FreightBillReport read = read("210", written);
        assertThat(read.total()).hasToString("-296.25 USD");
        assertThat(text).contains("N9*IV*INV-2026-000042~");
    }

    @Test
    void aCreditNoteIsADocumentOfItsOwnInEdifact() throws Exception {
        byte[] written = write("INVOIC", "D96A", copy("USD", "INV-2026-000042", charges()));
        String text = shown(written);
        assertThat(text).isEqualTo(Fixtures.expected("told/credit-note-INVOIC-D96A.edi", text));
        assertThatThrownBy(() -> read("INVOIC", written))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("bill-taken-back"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"210", "INVOIC"})
    void isPutIntoPlainWordsWithoutAFinding(String type) {
        String release = type.equals("210") ? "004010" : "D96A";
        PlainReading reading =
                new TextPlainReader().read(write(type, release, copy("USD", null, charges())), Locale.ENGLISH);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.lines()).noneMatch(line -> line.name().isBlank());
    }
}
