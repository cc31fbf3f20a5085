package io.trigon.domain.exchange.epcis;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** A parameter that the standard has and this house doesn't serve. */
public class UnsupportedQuery extends BrokenRule {
    private static final long serialVersionUID = 1L;

    public UnsupportedQuery(String parameter) {
        super(
                "epcis-query-unsupported",
                parameter + ": hierarchies and attributes of master data are not kept here",
                Map.of("field", parameter, "element", parameter));
    }
}
