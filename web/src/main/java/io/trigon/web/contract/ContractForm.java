package io.trigon.web.contract;

import io.trigon.domain.contract.Contract;
import io.trigon.domain.contract.ContractTerms;
import io.trigon.domain.contract.Lane;
import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.shared.Money;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the form of a draft: as it was typed, and what is wrong with it, field by field. */
final class ContractForm {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_LANES = 200;

    private final Map<String, String> typed = new LinkedHashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final List<LaneRow> lanes = new ArrayList<>();

    private ContractForm() {}

    /** A year from the first of the next month. */
    static ContractForm fresh(LocalDate today) {
        ContractForm form = new ContractForm();
        LocalDate start = today.plusMonths(1).withDayOfMonth(1);
        form.typed.put("start", start.toString());
        form.typed.put("end", start.plusYears(1).minusDays(1).toString());
        form.typed.put("currency", "EUR");
        return form;
    }

    static ContractForm of(Contract contract) {
        ContractForm form = new ContractForm();
        form.typed.put("company", String.valueOf(contract.customer().id()));
        form.typed.put("mode", contract.mode().name());
        form.typed.put("start", contract.start().toString());
        form.typed.put("end", contract.end().toString());
        form.typed.put("value", plain(contract.value().amount()));
        form.typed.put("currency", contract.value().currency());
        form.typed.put("margin", plain(contract.marginPercent()));
        form.typed.put("tolerance", Objects.toString(contract.ownToleranceMinutes(), ""));
        form.typed.put("free", Objects.toString(contract.freeMinutes(), ""));
        form.typed.put("onTime", contract.onTimePercent() == null ? "" : plain(contract.onTimePercent()));
        contract.lanes().forEach(lane -> form.lanes.add(LaneRow.of(lane)));
        return form;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static ContractForm read(MultivaluedMap<String, String> sent) {
        ContractForm form = new ContractForm();
        sent.forEach((name, values) -> form.typed.put(name, values.get(0).strip()));
        List<String> from = sent.getOrDefault("fromCountry", List.of());
        for (int i = 0; i < Math.min(from.size(), MOST_LANES); i++) {
            LaneRow row = LaneRow.read(sent, i);
            if (!row.isEmpty()) {
                form.lanes.add(row);
            }
        }
        return form;
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** A text key; null when nothing is wrong with the field. */
    String wrong(String field) {
        return wrong.get(field);
    }

    List<LaneRow> lanes() {
        return lanes;
    }

    /** The id of the customer; empty, and marked as wrong, when none is chosen. */
    Optional<Long> company() {
        return Optional.ofNullable(parse("company", "contract.wrong.company", Long::valueOf));
    }

    /** What it says; empty when something is wrong, which is then marked. */
    Optional<ContractTerms> terms() {
        String mode = value("mode");
        LocalDate start = parse("start", "contract.wrong.date", LocalDate::parse);
        LocalDate end = parse("end", "contract.wrong.date", LocalDate::parse);
        if (start != null && end != null && end.isBefore(start)) {
            wrong.put("end", "rule.contract-term");
        }
        BigDecimal value = parse("value", "contract.wrong.value", ContractForm::amount);
        Currency currency =
                parse("currency", "rule.currency-unknown", code -> Currency.getInstance(code.toUpperCase(Locale.ROOT)));
        BigDecimal margin = parse("margin", "contract.wrong.margin", text -> percent(text, HUNDRED.negate()));
        Integer tolerance =
                optional("tolerance", "contract.wrong.tolerance", text -> minutes(text, Duration.ofDays(30)));
        Integer free = optional("free", "contract.wrong.free", text -> minutes(text, Duration.ofDays(7)));
        BigDecimal onTime = optional("onTime", "contract.wrong.ontime", text -> percent(text, BigDecimal.ZERO));
        ServiceMode service = parse("mode", "contract.wrong.mode", ServiceMode::valueOf);
        List<Lane> promised = promisedLanes();
        boolean fine = wrong.isEmpty() && lanes.stream().allMatch(lane -> lane.wrong() == null);
        return fine && !mode.isEmpty()
                ? Optional.of(new ContractTerms(
                        Money.of(value, currency.getCurrencyCode()),
                        margin,
                        start,
                        end,
                        service,
                        tolerance,
                        free,
                        onTime,
                        promised))
                : Optional.empty();
    }

    private List<Lane> promisedLanes() {
        List<Lane> promised = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            LaneRow checked = lanes.get(i).checked();
            lanes.set(i, checked);
            if (checked.wrong() == null) {
                promised.add(checked.lane());
            }
        }
        return promised;
    }

    private <T> T parse(String field, String key, Function<String, T> reading) {
        try {
            return reading.apply(value(field));
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            wrong.put(field, key);
            return null;
        }
    }

    private <T> T optional(String field, String key, Function<String, T> reading) {
        return value(field).isEmpty() ? null : parse(field, key, reading);
    }

    private static BigDecimal amount(String text) {
        return bounded(new BigDecimal(text), BigDecimal.ZERO, LARGEST, 4);
    }

    private static BigDecimal percent(String text, BigDecimal least) {
        return bounded(new BigDecimal(text), least, HUNDRED, 4);
    }

    private static Integer minutes(String text, Duration most) {
        return bounded(new BigDecimal(text), BigDecimal.ZERO, BigDecimal.valueOf(most.toMinutes()), 0)
                .intValueExact();
    }

    private static BigDecimal bounded(BigDecimal number, BigDecimal least, BigDecimal most, int digits) {
        boolean fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0 && number.scale() <= digits;
        if (!fits) {
            throw new IllegalArgumentException("out of bounds");
        }
        return number;
    }

    /** What differs from the other form: field by field what stands there. */
    Map<String, String> differingFrom(ContractForm other) {
        Map<String, String> differing = new LinkedHashMap<>();
        for (String field :
                Arrays.asList("mode", "start", "end", "value", "currency", "margin", "tolerance", "free", "onTime")) {
            if (!value(field).equals(other.value(field))) {
                differing.put(field, other.value(field));
            }
        }
        if (!lanes.equals(other.lanes)) {
            differing.put("lanes", String.valueOf(other.lanes.size()));
        }
        return differing;
    }
}
