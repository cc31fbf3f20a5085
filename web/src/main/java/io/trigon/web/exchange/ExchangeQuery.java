package io.trigon.web.exchange;

import io.trigon.domain.exchange.MessageSearch;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.KeptTime;
import io.trigon.domain.shared.Paging;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The lists of messages as their address asks for them; empty words don't filter. */
public class ExchangeQuery {
    private static final int ROWS = 25;

    @QueryParam("q")
    @DefaultValue("")
    String text;

    @QueryParam("partner")
    @DefaultValue("")
    String partner;

    @QueryParam("type")
    @DefaultValue("")
    String type;

    @QueryParam("reference")
    @DefaultValue("")
    String reference;

    @QueryParam("content")
    @DefaultValue("")
    String content;

    /** A day, in the zone of who looks. */
    @QueryParam("from")
    @DefaultValue("")
    String from;

    /** The last day, included. */
    @QueryParam("to")
    @DefaultValue("")
    String to;

    @QueryParam("sort")
    @DefaultValue("")
    String sort;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    public String text() {
        return text;
    }

    public String partner() {
        return partner;
    }

    public String type() {
        return type;
    }

    public String reference() {
        return reference;
    }

    public String content() {
        return content;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    /** Whether it asks for more than words and a partner. */
    public boolean isDetailed() {
        return !(type + reference + content + from + to).isBlank();
    }

    /** @throws BrokenRule {@code search-day} when a day is none, and what {@link MessageSearch} refuses */
    MessageSearch search(ZoneId zone, Instant now) {
        Instant first = day(from, zone, 0);
        Instant end = day(to, zone, 1);
        String kind = orNull(type);
        return new MessageSearch(
                        kind == null ? null : kind.toUpperCase(Locale.ROOT),
                        orNull(reference),
                        content.isBlank() ? null : content,
                        first,
                        end)
                .bounded(now);
    }

    Paging paging() {
        return new Paging(orNull(sort), offset, ROWS);
    }

    /** All rows that an export holds, in the order of the page. */
    Paging whole(int begin) {
        return new Paging(orNull(sort), begin, Paging.MOST);
    }

    private static Instant day(String typed, ZoneId zone, int later) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return KeptTime.dayOf(typed.strip())
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new BrokenRule("search-day", "a day is such as 2026-11-24");
        }
    }

    static String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
