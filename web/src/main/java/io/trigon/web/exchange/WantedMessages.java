package io.trigon.web.exchange;

import io.trigon.domain.exchange.MessageSearch;
import io.trigon.domain.shared.KeptTime;
import io.trigon.web.api.Malformed;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;

/** What a list of messages is filtered by; times with an offset. */
public class WantedMessages {
    @QueryParam("partner")
    String partner;

    @QueryParam("state")
    String state;

    @QueryParam("way")
    String way;

    @QueryParam("type")
    private String type;

    @QueryParam("reference")
    private String reference;

    @QueryParam("content")
    private String content;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    MessageSearch search(Instant now) {
        return new MessageSearch(
                        given(type), given(reference), given(content), instant(from, "from"), instant(to, "to"))
                .bounded(now);
    }

    private static String given(String word) {
        return word == null || word.isEmpty() ? null : word;
    }

    private static Instant instant(String given, String name) {
        if (given == null || given.isBlank()) {
            return null;
        }
        try {
            return KeptTime.of(given.strip());
        } catch (DateTimeException e) {
            throw new Malformed("a time with offset is wanted", name);
        }
    }
}
