package io.trigon.domain.shipment.gs1;

/**
 * Walks through the data of North American coupons, elements (8110) and (8112): fields one after the other, many led by a
 * digit that says how long they are. Source: GS1 General Specifications, section 3.9, and the application guidelines of
 * GS1 US.
 */
final class Coupon {
    private static final int OFFER = 6;

    private final String text;
    private final int year;
    private int at;
    private Fault fault;

    private Coupon(String text, int year) {
        this.text = text;
        this.year = year;
    }

    static Fault coupon(String part, int year) {
        Coupon walk = new Coupon(part, year);
        walk.led(0, 6, 6, false);
        walk.digits(OFFER);
        walk.led(1, 5, 0, false);
        walk.purchase();
        int last = 0;
        while (walk.fault == null && walk.at < part.length()) {
            int field = walk.one("1234569");
            if (walk.fault == null && field <= last) {
                walk.fault = new Fault("scan-value", walk.at - 1, "fields of a coupon stand in their order");
            }
            last = field;
            walk.optional(field);
        }
        return walk.fault;
    }

    static Fault paperless(String part, int year) {
        Coupon walk = new Coupon(part, year);
        walk.one("01");
        walk.led(0, 6, 6, false);
        walk.digits(OFFER);
        walk.led(0, 9, 6, false);
        if (walk.fault == null && walk.at < part.length()) {
            return new Fault("scan-unreadable", walk.at, "goes on behind its end");
        }
        return walk.fault;
    }

    private void optional(int field) {
        switch (field) {
            case 1 -> {
                one("0123");
                purchase();
                led(0, 6, 6, true);
            }
            case 2 -> {
                purchase();
                led(0, 6, 6, true);
            }
            case 3, 4 -> date();
            case 5 -> led(0, 9, 6, false);
            case 6 -> led(1, 7, 6, false);
            default -> {
                one("01256");
                one("012");
                digits(1);
                one("01");
            }
        }
    }

    /** What must be bought: how much, of which kind, of which family. */
    private void purchase() {
        led(1, 5, 0, false);
        one("012349");
        digits(3);
    }

    private void date() {
        int from = at;
        digits(6);
        Fault wrong = fault == null ? Dates.date(text.substring(from, at), year) : null;
        fault = wrong == null ? fault : wrong.shifted(from);
    }

    /** A digit between the two, and as many digits behind it, and some more; 9 may say that there is none. */
    private void led(int least, int most, int more, boolean mayBeNone) {
        int from = at;
        int says = one("0123456789");
        if (fault != null || mayBeNone && says == 9) {
            return;
        }
        if (says < least || says > most) {
            fault = new Fault("scan-value", from, "a length of " + least + " to " + most + " is wanted");
        } else {
            digits(says + more);
        }
    }

    private int one(String of) {
        if (fault == null && at >= text.length()) {
            fault = new Fault("scan-unreadable", text.length(), "ends too soon");
        }
        if (fault == null && of.indexOf(text.charAt(at)) < 0) {
            fault = new Fault("scan-value", at, "one of " + of + " is wanted");
        }
        return fault == null ? text.charAt(at++) - '0' : 0;
    }

    private void digits(int count) {
        for (int i = 0; i < count && fault == null; i++) {
            one("0123456789");
        }
    }
}
