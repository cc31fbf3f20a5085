package io.trigon.domain.exchange;

import java.util.List;

/** What partners show before they go live. */
public interface ConformanceCases {
    ConformanceCase add(ConformanceCase shown);

    void remove(ConformanceCase shown);

    /** Of all agreements of the partner, with the agreement loaded, in the order in which they were added. */
    List<ConformanceCase> of(String partnerId);
}
