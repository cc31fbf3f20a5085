package io.trigon.domain.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Set;

/** A list of the portal as one person likes to see it: its filters, order and columns, under a name. */
@Entity
@Table(name = "saved_view")
public class SavedView extends Stored {
    /** Lists that have views. */
    public static final Set<String> PAGES = Set.of(
            "shipments",
            "triangles",
            "contracts",
            "freight-bills",
            "admin/devices",
            "invoices",
            "tasks",
            "exchange",
            "exchange/outbound",
            "exchange/quarantine",
            "exchange/dead",
            "admin/partners",
            "admin/audit");

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 1000;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "page")
    private String page;

    @Column(name = "name")
    private String name;

    @Column(name = "query")
    private String query;

    protected SavedView() {}

    /** @throws BrokenRule {@code view-page}, {@code view-name}, {@code view-query} */
    public SavedView(long userId, String page, String name, String query) {
        BrokenRule.unless(page != null && PAGES.contains(page), "view-page", "there are no views of " + page);
        boolean named = name != null && !name.isBlank() && name.strip().length() <= LONGEST_NAME;
        if (!named) {
            throw new BrokenRule("view-name", "a view has a name of at most 80 characters", Map.of("field", "name"));
        }
        this.userId = userId;
        this.page = page;
        this.name = name.strip();
        shows(query);
    }

    /** @param query the query of the page's address, encoded; may be empty */
    void shows(String query) {
        boolean plain = query != null && query.length() <= LONGEST_QUERY && query.matches("[A-Za-z0-9_.~%+=&*,:-]*");
        BrokenRule.unless(plain, "view-query", "this is no query of a list");
        this.query = query;
    }

    public long userId() {
        return userId;
    }

    public String page() {
        return page;
    }

    public String name() {
        return name;
    }

    public String query() {
        return query;
    }
}
