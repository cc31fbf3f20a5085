package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.GoodsAdvice;
import io.trigon.domain.exchange.GoodsAdvice.Kind;
import io.trigon.domain.exchange.GoodsAdvice.Place;
import io.trigon.domain.exchange.GoodsAdvice.Unit;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Interchange;
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

@DisplayName("Our advice to a depositor (945, 944)")
class GoodsAdviceOutTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");

    private final PartnerMessages messages = PartnerMessagesFixture.messages();

    private static GoodsAdvice advice(Kind kind, String order) {
        return new GoodsAdvice(
                kind,
                order,
                "TG2JR7CQ5JR9W24",
                NOON,
                ZoneId.of("America/Chicago"),
                List.of(new Reference("BM", "BOL88231"), new Reference("PO", "4711")),
                new Place("Lakeside Foods", null, new Address("100 W Lake St", "Chicago", "IL", "60601", "US")),
                new Place("Prairie Grocers", "0614141000012", null),
                List.of(
                        new Unit(
                                "306141411234567891",
                                "PLT",
                                1,
                                1,
                                "OATS-25",
                                Weight.of(new BigDecimal("480.25"), Weight.Unit.KGM),
                                "Oats, rolled"),
                        new Unit(
                                null,
                                "CT",
                                12,
                                kind == Kind.RECEIVED ? 10 : 12,
                                null,
                                Weight.of(new BigDecimal("96"), Weight.Unit.KGM),
                                null)),
                kind == Kind.RECEIVED ? List.of("Damage reported, one corner wet, Omaha") : List.of());
    }

    private byte[] write(GoodsAdvice advice, String release) {
        TradingPartner partner = new TradingPartner(
                        "DEMOSHIP",
                        "Lakeside Foods",
                        TradingPartner.Role.SHIPPER,
                        new Company("Lakeside Foods", "US"),
                        "ZZ",
                        "DEMOSHIP",
                        "DEMOSHIP",
                        NOON)
                .at(TradingPartner.Stage.LIVE);
        Agreement agreement = new Agreement(
                partner, Agreement.Direction.OUT, advice.kind().message(), release, LocalDate.of(2026, 3, 1));
        return messages.write(agreement, advice).write(33, NOON);
    }

    @ParameterizedTest(name = "{0} in {1} looks as the file beside it says, and is read without an error")
    @CsvSource({"SHIPPED,004010", "SHIPPED,005010", "RECEIVED,004010", "RECEIVED,005010"})
    void looksAsTheFileBesideItSays(Kind kind, String release) throws Exception {
        byte[] written = write(advice(kind, "ORD-940-1"), release);
        String text = new String(written, StandardCharsets.UTF_8).replace("~", "~\n");

        assertThat(text).isEqualTo(Fixtures.expected("told/goods-" + kind.message() + "-" + release + ".edi", text));
        X12Interchange read = new X12Reader(X12Limits.STANDARD)
                .read(X12Framing.cut(written, X12Limits.STANDARD).frames().get(0));
        X12Transaction set = read.groups().get(0).transactions().get(0);
        assertThat(set.set()).isEqualTo(kind.message());
        assertThat(set.errors()).isEmpty();
        assertThat(set.refusals()).isEmpty();
        assertThat(read.groups().get(0).refusals()).isEmpty();
    }

    @Test
    void withoutTheNumberOfTheOrderNothingIsSaid() {
        assertThatThrownBy(() -> write(advice(Kind.SHIPPED, "ORD*1"), "004010"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, rule -> assertThat(rule.code()).isEqualTo("message-not-written"));
    }
}
