package io.trigon.domain.exchange.epcis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The prefixes in the names of a query: those of the standard's own context, and those that who asks declares. */
public final class QueryPrefixes {
    private static final Map<String, String> KNOWN = Map.of(
            "epcis", "https://ref.gs1.org/epcis/",
            "cbv", "https://ref.gs1.org/cbv/",
            "cbvmda", "urn:epcglobal:cbv:mda:",
            "gs1", "https://gs1.org/voc/");
    private static final Set<String> SCHEMES = Set.of("urn", "http", "https");
    private static final int MOST = 50;
    private static final int LONGEST = 500;

    /** None but the standard's. */
    public static final QueryPrefixes STANDARD = new QueryPrefixes(Map.of());

    private final Map<String, String> names;

    private QueryPrefixes(Map<String, String> declared) {
        this.names = new HashMap<>(KNOWN);
        this.names.putAll(declared);
    }

    /** @throws QueryException when they are too many or too long */
    public static QueryPrefixes of(Map<String, String> declared) {
        boolean sane = declared.size() <= MOST
                && declared.entrySet().stream()
                        .allMatch(e ->
                                e.getKey().length() <= LONGEST && e.getValue().length() <= LONGEST);
        if (!sane) {
            throw new QueryException("@context", "at most " + MOST + " prefixes of " + LONGEST + " characters");
        }
        return new QueryPrefixes(declared);
    }

    /**
     * A name with its prefix written out.
     *
     * @param parameter that it stands in
     * @throws QueryException for a prefix that nobody declared
     */
    String written(String parameter, String name) {
        int colon = name.indexOf(':');
        String prefix = name.substring(0, Math.max(0, colon));
        if (SCHEMES.contains(prefix)) {
            return name;
        }
        String namespace = names.get(prefix);
        if (namespace == null || colon == name.length() - 1) {
            throw new QueryException(
                    parameter,
                    "declare the prefix " + prefix
                            + " in the header GS1-Extensions or in @context, or write the name out");
        }
        return namespace + name.substring(colon + 1);
    }
}
