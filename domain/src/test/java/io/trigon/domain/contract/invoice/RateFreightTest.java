package io.trigon.domain.contract.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.shared.BrokenRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What freight costs by the price of a lane")
class RateFreightTest {
    private static final Freight FREIGHT = new Freight(number("1250.500"), number("1290"), 3);

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static LaneRate price(String base, RateBasis basis, String rate, String minimum, String fuel) {
        return new LaneRate(number(base), basis, number(rate), number(minimum), number(fuel));
    }

    private static String lines(LaneRate price, String currency) {
        return RateFreight.rate(price, currency, FREIGHT).stream()
                .map(c -> c.kind() + " " + c.amount().toPlainString())
                .collect(Collectors.joining(", "));
    }

    /** 1,250.5 kg, 1,290 km, 3 units. */
    @ParameterizedTest(name = "{0} + {2} a {1}, at least {3}, fuel {4} % in {5}: {6}")
    @CsvSource({
        "480,,,,,EUR,'BASE 480.00'",
        ",KG,0.12,,,EUR,'HAULAGE 150.06'",
        ",HUNDRED_KG,12.5,,,EUR,'HAULAGE 156.31'",
        ",KM,1.35,,,USD,'HAULAGE 1741.50'",
        ",UNIT,75,,,USD,'HAULAGE 225.00'",
        "60,HUNDRED_KG,12.5,,,EUR,'BASE 60.00, HAULAGE 156.31'",
        "60,UNIT,10,150,,EUR,'BASE 60.00, HAULAGE 30.00, MINIMUM 60.00'",
        "60,UNIT,10,90,,EUR,'BASE 60.00, HAULAGE 30.00'",
        "480,,,,18.5,EUR,'BASE 480.00, FUEL 88.80'",
        "60,UNIT,10,150,10,EUR,'BASE 60.00, HAULAGE 30.00, MINIMUM 60.00, FUEL 15.00'",
        "480,,,,0,EUR,'BASE 480.00'",
        "0,UNIT,75,,,USD,'HAULAGE 225.00'",
        ",UNIT,0.0001,,,USD,''",
    })
    void isWorkedOutLineByLine(
            String base, RateBasis basis, String rate, String minimum, String fuel, String currency, String expected) {
        assertThat(lines(price(base, basis, rate, minimum, fuel), currency)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "in {0} {1} is {2}")
    @CsvSource({"EUR,0.1250,0.13", "EUR,0.1249,0.12", "JPY,1250.5,1251", "KWD,0.1235,0.124", "CNY,0.005,0.01"})
    void isRoundedHalfUpToTheSmallestUnitOfTheCurrency(String currency, String base, String amount) {
        assertThat(lines(price(base, null, null, null, null), currency)).isEqualTo("BASE " + amount);
    }

    /** Fuel is reckoned from the rounded haulage, as the customer would: 0.125 becomes 0.13, of which 200 % are 0.26. */
    @Test
    void isWhatACustomerReckonsFromTheLines() {
        List<Charge> charges = RateFreight.rate(
                price(null, RateBasis.KG, "0.125", null, "200"), "EUR", new Freight(BigDecimal.ONE, null, 0));
        assertThat(charges).extracting(c -> c.amount().toPlainString()).containsExactly("0.13", "0.26");
    }

    @Test
    void saysHowItCameAbout() {
        Charge haulage = RateFreight.rate(price(null, RateBasis.HUNDRED_KG, "12.5", null, null), "EUR", FREIGHT)
                .get(0);
        assertThat(haulage.quantity()).isEqualByComparingTo("1250.5");
        assertThat(haulage.basis()).isEqualTo(RateBasis.HUNDRED_KG);
        assertThat(haulage.rate()).isEqualByComparingTo("12.5");
    }

    @Test
    void isNotKnownWithoutTheWeightOrTheWayThatThePriceAsksFor() {
        Freight unknown = new Freight(null, null, 3);
        assertThat(RateFreight.isKnown(price(null, RateBasis.KG, "1", null, null), unknown))
                .isFalse();
        assertThat(RateFreight.isKnown(price("5", RateBasis.KM, "1", null, null), unknown))
                .isFalse();
        assertThat(RateFreight.isKnown(price(null, RateBasis.UNIT, "1", null, null), unknown))
                .isTrue();
        assertThat(RateFreight.isKnown(price("5", null, null, null, null), unknown))
                .isTrue();
    }

    @ParameterizedTest(name = "base {0}, {2} a {1}, at least {3}, fuel {4}: {5}")
    @CsvSource({
        ",,,,,lane-rate-empty",
        "0,,,,10,lane-rate-empty",
        "10,KG,,,,lane-rate-basis",
        "10,,2,,,lane-rate-basis",
        "-1,,,,,lane-rate-range",
        "10,KG,-0.1,,,lane-rate-range",
        "10,,,-1,,lane-rate-range",
        "10,,,,201,lane-rate-range",
        "10,,,,-1,lane-rate-range",
        "0.00001,,,,,lane-rate-range",
        "1000000001,,,,,lane-rate-range",
    })
    void aPriceThatCannotBeIsRefused(
            String base, RateBasis basis, String rate, String minimum, String fuel, String rule) {
        assertThatExceptionOfType(BrokenRule.class)
                .isThrownBy(() -> price(base, basis, rate, minimum, fuel))
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(rule));
    }
}
