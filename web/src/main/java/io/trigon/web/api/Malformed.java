package io.trigon.web.api;

import io.trigon.domain.shared.BrokenRule;
import java.util.Map;

/** The request can't be read: answered with 400, where a rule of the business is answered with 422. */
public class Malformed extends BrokenRule {
    private static final long serialVersionUID = 1L;

    /** @param where the field or the position in the text */
    public Malformed(String message, String where) {
        super("malformed", where.isEmpty() ? message : where + ": " + message, Map.of("where", where));
    }
}
