package io.trigon.domain.party;

/** The GS1 check digit (modulo 10, weights 3 and 1 from the right). Source: GS1 General Specifications, section 7.9. */
public final class CheckDigit {
    private CheckDigit() {}

    /** The digit that belongs behind these digits. */
    public static char of(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += (digits.charAt(i) - '0') * weight;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /** Whether the last digit is the check digit of those before it. */
    public static boolean holds(String number) {
        int last = number.length() - 1;
        return number.charAt(last) == of(number.substring(0, last));
    }
}
