package io.trigon.domain.shipment.gs1;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** Dates and times as elements write them. Source: GS1 General Specifications, sections 3.4 and 7.12. */
final class Dates {
    private static final String DATE = "scan-date";

    private Dates() {}

    /**
     * The date that six digits name. Day 00 is the last of its month. The century is the one that brings the year within
     * 49 years back and 50 years ahead.
     *
     * @throws DateTimeException when there is no such date
     */
    static LocalDate of(String yymmdd, int presentYear) {
        int year = yearOf(Integer.parseInt(yymmdd.substring(0, 2)), presentYear);
        YearMonth month = YearMonth.of(year, Integer.parseInt(yymmdd.substring(2, 4)));
        int day = Integer.parseInt(yymmdd.substring(4, 6));
        return day == 0 ? month.atEndOfMonth() : month.atDay(day);
    }

    static int yearOf(int twoDigits, int presentYear) {
        int century = presentYear - presentYear % 100;
        int ahead = twoDigits - presentYear % 100;
        if (ahead >= 51) {
            return century - 100 + twoDigits;
        }
        return ahead <= -50 ? century + 100 + twoDigits : century + twoDigits;
    }

    static Fault date(String part, int year) {
        return part.endsWith("00") ? new Fault(DATE, 4, "the day must be said") : dateOrMonth(part, year);
    }

    static Fault dateOrMonth(String part, int year) {
        int month = Integer.parseInt(part.substring(2, 4));
        if (month < 1 || month > 12) {
            return new Fault(DATE, 2, "a month is 01 to 12");
        }
        try {
            of(part, year);
            return null;
        } catch (DateTimeException none) {
            return new Fault(DATE, 4, "the month has no such day");
        }
    }

    static Fault longDate(String part, int year) {
        try {
            LocalDate.of(
                    Integer.parseInt(part.substring(0, 4)),
                    Integer.parseInt(part.substring(4, 6)),
                    Integer.parseInt(part.substring(6, 8)));
            return null;
        } catch (DateTimeException none) {
            return new Fault(DATE, 4, "there is no such date");
        }
    }

    static Fault time(String part, int year) {
        if (Integer.parseInt(part.substring(0, 2)) > 23) {
            return new Fault("scan-time", 0, "an hour is 00 to 23");
        }
        return Integer.parseInt(part.substring(2, 4)) > 59 ? new Fault("scan-time", 2, "a minute is 00 to 59") : null;
    }
}
