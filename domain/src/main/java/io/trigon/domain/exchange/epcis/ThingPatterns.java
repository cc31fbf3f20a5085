package io.trigon.domain.exchange.epcis;

import io.trigon.domain.exchange.epcis.EventTerm.Field;
import io.trigon.domain.shipment.epcis.EpcisId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Things that are asked for: each by its identifier, or all of a class by a pattern whose last part is a star. */
final class ThingPatterns {
    private static final String PATTERN = "urn:epc:idpat:";

    private ThingPatterns() {}

    static EventQuery.Terms of(String parameter, List<String> values, Set<Field> fields) {
        List<String> terms = new ArrayList<>();
        List<String> below = new ArrayList<>();
        for (String value : values) {
            EpcisId id = EpcisId.of(value);
            if (value.regionMatches(true, 0, PATTERN, 0, PATTERN.length())) {
                if (id.key().isEmpty()) {
                    throw new QueryException(parameter, "only the last part of a pattern may be a star");
                }
                below.add(id.normal() + "/");
            }
            terms.add(EventWord.of(id));
        }
        return new EventQuery.Terms(fields, null, terms, below);
    }
}
