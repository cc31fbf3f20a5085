package io.trigon.domain.exchange.epcis;

import java.util.Map;

/** Queries and results in the words of the standard. */
public interface ResultTexts {
    /** @throws QueryException when it is none any more */
    EventQuery query(NamedQuery query);

    /** A document of results as JSON-LD in UTF-8. */
    byte[] document(SubscriptionPost.Results results);

    /** What the standard has stand in the headers. */
    Map<String, String> headers();
}
