package io.trigon.web.shared;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The page as its address asks for it: filters, sort, paging, hidden columns, and links to it with one of them changed. */
final class AskedPage {
    private final Scene scene;

    AskedPage(Scene scene) {
        this.scene = scene;
    }

    /** This page with one parameter set, or dropped when the value is null or empty; the paging starts anew. */
    String with(String name, Object value) {
        Map<String, String> query = parsed();
        query.remove("offset");
        if (value == null || value.toString().isEmpty()) {
            query.remove(name);
        } else {
            query.put(name, value.toString());
        }
        return link(query);
    }

    /** The value of a parameter of this page, "" when it has none. */
    String value(String name) {
        return parsed().getOrDefault(name, "");
    }

    /** Classes that hide the columns this page was asked to hide; columns are counted from 1, and the first stays. */
    String hidden() {
        return columns().stream().map(n -> "hide-" + n).collect(Collectors.joining(" "));
    }

    boolean hides(int column) {
        return columns().contains(column);
    }

    /** This page with one column more, or less, hidden. */
    String toggled(int column) {
        Set<Integer> columns = columns();
        if (!columns.remove(column)) {
            columns.add(column);
        }
        return with("hide", columns.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private Set<Integer> columns() {
        return Arrays.stream(value("hide").split(","))
                .filter(n -> n.matches("[2-9]"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String link(Map<String, String> query) {
        String joined = query.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        return joined.isEmpty() ? scene.path() : scene.path() + "?" + joined;
    }

    private Map<String, String> parsed() {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : scene.query().split("&")) {
            int eq = pair.indexOf('=');
            if (eq > 0) {
                query.put(decode(pair.substring(0, eq)), decode(pair.substring(eq + 1)));
            }
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
