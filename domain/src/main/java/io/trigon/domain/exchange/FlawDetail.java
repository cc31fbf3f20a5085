package io.trigon.domain.exchange;

import io.trigon.domain.exchange.MessageReading.Flaw;

/** The particulars of a flaw, by name. */
final class FlawDetail {
    private FlawDetail() {}

    /** Empty when the flaw doesn't name it. */
    static String of(Flaw flaw, String name) {
        for (String pair : flaw.detail() == null ? new String[0] : flaw.detail().split("; ")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return "";
    }
}
