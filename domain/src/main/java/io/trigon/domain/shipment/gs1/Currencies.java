package io.trigon.domain.shipment.gs1;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** Currencies by their numbers of ISO 4217. */
final class Currencies {
    private static final Map<String, String> BY_NUMBER = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getNumericCode() > 0)
            .collect(Collectors.toUnmodifiableMap(
                    Currency::getNumericCodeAsString, Currency::getCurrencyCode, Currencies::newer));

    private Currencies() {}

    static boolean has(String number) {
        return BY_NUMBER.containsKey(number);
    }

    static String letters(String number) {
        return BY_NUMBER.get(number);
    }

    /** A few numbers were given again; any of the two names the same number. */
    private static String newer(String one, String other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
