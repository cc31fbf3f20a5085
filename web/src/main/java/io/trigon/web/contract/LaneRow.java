package io.trigon.web.contract;

import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.LaneRate;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.shared.BrokenRule;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A lane as typed: a promise of transit, and maybe its price.
 *
 * @param rate for one of the basis; the empty basis is none
 * @param fuel per cent
 * @param wrong a text key; null when nothing is
 */
public record LaneRow(
        String fromCountry,
        String fromRegion,
        String toCountry,
        String toRegion,
        String hours,
        String base,
        String rate,
        String basis,
        String minimum,
        String fuel,
        String wrong) {
    static final LaneRow EMPTY = new LaneRow("", "", "", "", "", "", "", "", "", "", null);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_TRANSIT = 24 * 365;
    private static final int LONGEST_REGION = 100;

    static LaneRow of(Lane lane) {
        LaneRate price = lane.rate().orElse(null);
        return new LaneRow(
                lane.originCountry(),
                Objects.toString(lane.originRegion(), ""),
                lane.destinationCountry(),
                Objects.toString(lane.destinationRegion(), ""),
                String.valueOf(lane.transit().toHours()),
                price == null ? "" : plain(price.base()),
                price == null ? "" : plain(price.perBasis()),
                price == null || price.basis() == null ? "" : price.basis().name(),
                price == null ? "" : plain(price.minimum()),
                price == null ? "" : plain(price.fuelPercent()),
                null);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : ContractForm.plain(number);
    }

    static LaneRow read(MultivaluedMap<String, String> sent, int i) {
        return new LaneRow(
                at(sent, "fromCountry", i).toUpperCase(Locale.ROOT),
                at(sent, "fromRegion", i),
                at(sent, "toCountry", i).toUpperCase(Locale.ROOT),
                at(sent, "toRegion", i),
                at(sent, "hours", i),
                at(sent, "base", i),
                at(sent, "rate", i),
                at(sent, "basis", i),
                at(sent, "minimum", i),
                at(sent, "fuel", i),
                null);
    }

    private static String at(MultivaluedMap<String, String> sent, String name, int i) {
        List<String> values = sent.getOrDefault(name, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }

    /** The basis alone, which a form sends always, says nothing. */
    boolean isEmpty() {
        return (fromCountry + fromRegion + toCountry + toRegion + hours).isBlank() && !isPriced();
    }

    /** Whether a part of a price is typed. */
    public boolean isPriced() {
        return !(base + rate + minimum + fuel).isBlank();
    }

    /** The same with what is wrong with it. */
    LaneRow checked() {
        boolean quick =
                hours.matches("\\d{1,4}") && Integer.parseInt(hours) > 0 && Integer.parseInt(hours) <= LONGEST_TRANSIT;
        boolean placed = COUNTRIES.contains(fromCountry)
                && COUNTRIES.contains(toCountry)
                && fromRegion.length() <= LONGEST_REGION
                && toRegion.length() <= LONGEST_REGION;
        String key = !placed ? "contract.wrong.place" : !quick ? "contract.wrong.hours" : wrongPrice();
        return new LaneRow(fromCountry, fromRegion, toCountry, toRegion, hours, base, rate, basis, minimum, fuel, key);
    }

    private String wrongPrice() {
        try {
            price();
            return null;
        } catch (IllegalArgumentException | BrokenRule unpriced) {
            return "contract.wrong.price";
        }
    }

    /** Of a row with nothing wrong. */
    Lane lane() {
        Duration transit = Duration.ofHours(Integer.parseInt(hours));
        return new Lane(fromCountry, orNull(fromRegion), toCountry, orNull(toRegion), transit).at(price());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private LaneRate price() {
        if (!isPriced()) {
            return null;
        }
        RateBasis per = rate.isEmpty() || basis.isEmpty() ? null : RateBasis.valueOf(basis);
        return new LaneRate(number(base), per, number(rate), number(minimum), number(fuel));
    }

    private static BigDecimal number(String text) {
        if (text.length() > 20) {
            throw new IllegalArgumentException("too long for a price");
        }
        return text.isEmpty() ? null : new BigDecimal(text.replace(',', '.'));
    }
}
