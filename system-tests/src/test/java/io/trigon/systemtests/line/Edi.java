package io.trigon.systemtests.line;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes small X12 interchanges as a partner would, with times relative to the test. */
public final class Edi {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm").withZone(ZoneOffset.UTC);

    private Edi() {}

    public static String day(Instant at) {
        return DAY.format(at);
    }

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** One interchange with one group of one set. */
    public static String interchange(String sender, int control, String group, String set, List<String> body) {
        return interchange(sender, control, group, set, List.of(body));
    }

    /** One interchange with one group of a set for each body. */
    public static String interchange(
            String sender, int control, String group, String set, Collection<List<String>> bodies) {
        Instant now = Instant.now();
        List<String> all = new ArrayList<>();
        all.add(String.format(
                "ISA*00*          *00*          *ZZ*%-15s*ZZ*%-15s*%s*%s*U*00401*%09d*0*P*>",
                sender, "TRIGON", day(now).substring(2), time(now), control));
        all.add("GS*" + group + "*" + sender + "*TRIGON*" + day(now) + "*" + time(now) + "*" + control + "*X*004010");
        int count = 0;
        for (List<String> body : bodies) {
            String number = String.format("%04d", ++count);
            all.add("ST*" + set + "*" + number);
            all.addAll(body);
            all.add("SE*" + (body.size() + 2) + "*" + number);
        }
        all.add("GE*" + count + "*" + control);
        all.add(String.format("IEA*1*%09d", control));
        return String.join("~\n", all) + "~\n";
    }

    /** A tender from Milwaukee to Omaha, some 690 km, of one pallet. */
    public static List<String> tender(String number, String equipment, String sscc, Instant pickup, Instant due) {
        return List.of(
                "B2**TRGN**" + number + "**PP",
                "B2A*00",
                "L11*PO-" + number + "*PO",
                "N1*SH*Harbor Mills " + number,
                "N3*88 Jones Island Rd",
                "N4*Milwaukee*WI*53207*US",
                "G61*SH*Dana Whitfield*EM*dana@harbormills.example",
                "N1*CN*Prairie Pantry " + number,
                "N3*2200 S Loop Rd",
                "N4*Omaha*NE*68102*US",
                "G61*CN*Luis Ortega*EM*luis@prairiepantry.example",
                "N7*TRGU*" + equipment + "********TL",
                "S5*1*LD*1200*L*1*PL",
                "G62*37*" + day(pickup) + "*I*" + time(pickup) + "*UT",
                "N1*SF*Harbor Mills " + number,
                "N3*88 Jones Island Rd",
                "N4*Milwaukee*WI*53207*US",
                "OID*ORD-1*PO-" + number + "**PL*1*L*1200",
                "MAN*GM*00" + sscc,
                "S5*2*UL*1200*L*1*PL",
                "G62*54*" + day(due) + "*L*" + time(due) + "*UT",
                "N1*CN*Prairie Pantry " + number,
                "N3*2200 S Loop Rd",
                "N4*Omaha*NE*68102*US",
                "L3*1200*G");
    }

    /** A status of a carrier; an estimate carries the time that is expected. */
    public static List<String> status(String number, String code, Instant at) {
        return List.of(
                "B10*PRO" + number + "*" + number + "*CARR",
                "LX*1",
                "AT7*" + code + "*NS***" + day(at) + "*" + time(at) + "*UT",
                "MS1*Milwaukee*WI*US");
    }
}
