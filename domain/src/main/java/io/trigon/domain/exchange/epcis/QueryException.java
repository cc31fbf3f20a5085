package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** A parameter of a query that the standard doesn't have, or a value that it may not have. */
public class QueryException extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public QueryException(String parameter, String why) {
        super("epcis-query-parameter", parameter + ": " + why, Map.of("field", parameter));
    }
}
