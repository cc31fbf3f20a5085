package io.trigon.web.shipment;

import io.trigon.domain.shared.Paging;
import io.trigon.domain.shipment.ShipmentReads.Filter;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.web.api.ListQuery;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** The list as its address asks for it. */
public class ShipmentQuery {
    private static final int ROWS = 25;

    @QueryParam("q")
    @DefaultValue("")
    String text;

    @QueryParam("show")
    @DefaultValue("")
    String show;

    @QueryParam("sort")
    @DefaultValue("")
    String sort;

    @QueryParam("offset")
    @DefaultValue("0")
    int offset;

    @QueryParam("triangle")
    Long triangle;

    Filter filter() {
        String bare = text.isBlank() ? null : text.strip();
        return switch (show) {
            case "" -> new Filter(bare, null, null, null, triangle, null);
            case "open" -> new Filter(bare, null, null, true, triangle, null);
            case "late" -> new Filter(bare, null, true, true, triangle, null);
            default -> new Filter(bare, ListQuery.word(ShipmentStatus.class, show, "show"), null, null, triangle, null);
        };
    }

    Paging paging() {
        return new Paging(sortKey(), offset, ROWS);
    }

    /** All rows that an export holds, in the order of the page. */
    Paging whole(int offset) {
        return new Paging(sortKey(), offset, Paging.MOST);
    }

    private String sortKey() {
        return sort.isBlank() ? null : sort;
    }
}
