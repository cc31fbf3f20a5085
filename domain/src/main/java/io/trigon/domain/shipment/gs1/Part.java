package io.trigon.domain.shipment.gs1;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an element's value.
 *
 * @param optional whether the value may end before it
 */
record Part(Repertoire repertoire, int least, int most, boolean optional, List<Content> checks) {
    private static final Pattern FORM = Pattern.compile("([nxyz])(\\d+)(?:-(\\d+))?(\\?)?(?::([a-z0-9,]+))?");

    static Part of(String form) {
        Matcher read = FORM.matcher(form);
        if (!read.matches()) {
            throw new IllegalStateException("not the form of a part: " + form);
        }
        int least = Integer.parseInt(read.group(2));
        int most = read.group(3) == null ? least : Integer.parseInt(read.group(3));
        List<Content> checks = read.group(5) == null
                ? List.of()
                : Arrays.stream(read.group(5).split(",")).map(Contents::named).toList();
        return new Part(Repertoire.of(form.charAt(0)), least, most, read.group(4) != null, checks);
    }

    /** Null when nothing is wrong with this text. */
    Fault check(String text, int year) {
        Fault strange = repertoire.check(text);
        if (strange != null) {
            return strange;
        }
        if (text.length() < least) {
            return new Fault("scan-unreadable", 0, "ends too soon");
        }
        for (Content content : checks) {
            Fault fault = content.check(text, year);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
