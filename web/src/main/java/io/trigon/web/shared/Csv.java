package io.trigon.web.shared;

import io.trigon.domain.shared.PageOf;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A list as a spreadsheet takes it (RFC 4180), in UTF-8. */
public final class Csv {
    private static final int MOST_ROWS = 20_000;

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /** @param columns names of the columns, ours */
    public Csv(String... columns) {
        text.append(String.join(",", columns)).append("\r\n");
    }

    /** A row; null is an empty cell. */
    public void row(Object... cells) {
        List<Object> row = Arrays.asList(cells);
        text.append(row.stream()
                        .map(cell -> cell(cell == null ? "" : cell.toString()))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** Quoted when it must be; what a spreadsheet would compute is led in by an apostrophe. */
    static String cell(String value) {
        boolean number = value.matches("-?\\d+(\\.\\d+)?");
        String bare = value.stripLeading();
        boolean formula = !number
                && !value.isEmpty()
                && ("\t\r\n".indexOf(value.charAt(0)) >= 0
                        || (!bare.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(bare.charAt(0)) >= 0));
        String safe = formula ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /**
     * All rows of a list, page by page, up to a bound that keeps it in memory.
     *
     * @param from answers the page that begins at the offset
     */
    public <R> Csv all(IntFunction<PageOf<R>> from, Consumer<R> row) {
        int offset = 0;
        PageOf<R> page;
        do {
            page = from.apply(offset);
            page.rows().forEach(row);
            offset += page.rows().size();
        } while (page.hasMore() && !page.rows().isEmpty() && offset < MOST_ROWS);
        return this;
    }

    /** As a file to be saved under the name. */
    public Response as(String name) {
        return Response.ok(text.toString())
                .type("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
