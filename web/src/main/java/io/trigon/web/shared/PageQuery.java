package io.trigon.web.shared;

import io.trigon.domain.shared.Paging;
import io.trigon.web.api.ListQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** What a list of the portal and its CSV are asked for: words to look for, a state, an order, and from which row on. */
public class PageQuery {
    private static final int ROWS = 25;

    @QueryParam("q")
    @DefaultValue("")
    private String text;

    @QueryParam("state")
    @DefaultValue("")
    private String state;

    @QueryParam("sort")
    @DefaultValue("")
    private String sort;

    @QueryParam("offset")
    @DefaultValue("0")
    private int offset;

    /** As it was typed. */
    public String text() {
        return text;
    }

    /** Null when nothing is looked for. */
    public String words() {
        return text.isBlank() ? null : text.strip();
    }

    /** As it was chosen; empty for any. */
    public String state() {
        return state;
    }

    /** Null for any; a state that there isn't is refused. */
    public <E extends Enum<E>> E state(Class<E> type) {
        return ListQuery.word(type, state, "state");
    }

    /** The rows that a page shows. */
    public Paging shown() {
        return new Paging(order(), offset, ROWS);
    }

    /** As many as there may be, in the same order. */
    public Paging from(int row) {
        return new Paging(order(), row, Paging.MOST);
    }

    private String order() {
        return sort.isEmpty() ? null : sort;
    }
}
