package io.trigon.reports.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Codes and numbers as words of a language. */
final class Words {

    private Words() {}

    /** The word for a code, or the code itself when there is none; null for null. */
    static String of(ResourceBundle words, String kind, String code) {
        String key = kind + "." + code;
        return code == null ? null : words.containsKey(key) ? words.getString(key) : code;
    }

    static String message(ResourceBundle words, String key, Object value, Locale language) {
        return new MessageFormat(words.getString(key), language).format(new Object[] {value});
    }

    /** {@code 94.5%}; a dash for null. */
    static String share(Double share, Locale language) {
        NumberFormat format = NumberFormat.getPercentInstance(language);
        format.setMaximumFractionDigits(1);
        return share == null ? "–" : format.format(share);
    }

    /** {@code 26.5 h}; a dash for null. */
    static String hours(Double hours, ResourceBundle words, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(1);
        return hours == null ? "–" : message(words, "score.hours", format.format(hours), language);
    }
}
