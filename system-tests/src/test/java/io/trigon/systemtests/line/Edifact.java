package io.trigon.systemtests.line;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes small EDIFACT interchanges as a partner would, with times relative to the test. */
final class Edifact {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyyMMddHHmm'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter PREPARED =
            DateTimeFormatter.ofPattern("yyMMdd:HHmm").withZone(ZoneOffset.UTC);

    private Edifact() {}

    /** One interchange with one message of D.96A. */
    static String interchange(String sender, int control, String type, List<String> body) {
        List<String> all = new ArrayList<>();
        all.add("UNB+UNOB:3+" + sender + ":ZZZ+TRIGON:ZZZ+" + PREPARED.format(Instant.now()) + "+" + control);
        all.add("UNH+1+" + type + ":D:96A:UN");
        all.addAll(body);
        all.add("UNT+" + (body.size() + 2) + "+1");
        all.add("UNZ+1+" + control);
        return String.join("'\n", all) + "'\n";
    }

    /** An order from Hamburg to Rotterdam, of two pallets. */
    static List<String> order(String number, Instant pickup, Instant due) {
        return List.of(
                "BGM+610+" + number + "+9",
                "DTM+137:" + MINUTE.format(Instant.now()) + ":303",
                "LOC+9+DEHAM::6",
                "DTM+200:" + MINUTE.format(pickup) + ":303",
                "LOC+7+NLRTM::6",
                "DTM+2:" + MINUTE.format(due) + ":303",
                "NAD+CZ+++HANSA MUEHLEN " + number + "+HAFENSTR. 12+HAMBURG++20457+DE",
                "NAD+CN+++NOORD MARKT " + number + "+WAALHAVEN 7+ROTTERDAM++3087+NL",
                "GID+1+2:PX",
                "MEA+WT+G+KGM:480");
    }

    /** A status of Recommendation 24 at the place of loading (LOC 9) or of delivery (LOC 7). */
    static List<String> status(String number, String code, Instant at, String place) {
        return List.of(
                "BGM+44+ST-" + number + "+9",
                "CNI+1+" + number,
                "STS+1+" + code,
                "DTM+334:" + MINUTE.format(at) + ":303",
                "LOC+" + place + "+DEHAM::6:HAMBURG");
    }
}
