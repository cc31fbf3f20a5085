package io.trigon.web.api;

import io.trigon.domain.shared.Paging;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;

/** What every list takes: words to look for, an order, and which part of it. */
public class ListQuery {
    private static final int USUAL = 50;

    @QueryParam("q")
    private String text;

    @QueryParam("sort")
    private String sort;

    @QueryParam("offset")
    private String offset;

    @QueryParam("limit")
    private String limit;

    /** Null when nothing is looked for. */
    public String text() {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws Malformed when a number isn't one */
    public Paging paging() {
        return new Paging(sort == null || sort.isBlank() ? null : sort, number(offset, "offset", 0), limit());
    }

    /** Rows wanted. */
    public int limit() {
        return number(limit, "limit", USUAL);
    }

    /** A word of an enum, in any case and with hyphens or underscores; null when it isn't given. */
    public static <E extends Enum<E>> E word(Class<E> type, String given, String name) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return Enum.valueOf(type, given.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("there is no " + given.strip(), name);
        }
    }

    /** True or false; null when it isn't given. */
    public static Boolean truth(String given, String name) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.equals("true") && !given.equals("false")) {
            throw new Malformed("true or false is wanted", name);
        }
        return Boolean.valueOf(given);
    }

    /** The number that a row is known by; null when it isn't given. */
    public static Long id(String given, String name) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (!given.strip().matches("\\d{1,18}")) {
            throw new Malformed("a number is wanted", name);
        }
        return Long.valueOf(given.strip());
    }

    /** A number from 0. */
    public static int number(String given, String name, int usual) {
        if (given == null || given.isBlank()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(given.strip());
            if (number < 0) {
                throw new Malformed("a number from 0 is wanted", name);
            }
            return number;
        } catch (NumberFormatException unfit) {
            throw new Malformed("a number is wanted", name);
        }
    }
}
