package io.trigon.web.shared;

import java.util.Locale;

/** What keeps messages of partners back, told in words with what to do about it. */
public final class Reasons {
    private Reasons() {}

    /** Why a message was kept back: the text {@code exchange.reason.<code>}, else that of the rule, else the code itself. */
    public static String reason(Locale language, String code) {
        String found = Texts.all().find(language, "exchange.reason." + code);
        String rule = found == null ? Texts.all().find(language, "rule." + code) : found;
        return rule == null ? code : rule;
    }

    /** What a person should do about it; never null. */
    public static String repair(Locale language, String code) {
        String found = Texts.all().find(language, "exchange.repair." + code);
        return found == null ? Texts.all().text(language, "exchange.repair") : found;
    }
}
