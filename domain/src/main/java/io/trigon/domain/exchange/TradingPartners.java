package io.trigon.domain.exchange;

import java.util.List;
import java.util.Optional;

/** All partners. */
public interface TradingPartners {
    TradingPartner add(TradingPartner partner);

    /** With its company loaded. */
    Optional<TradingPartner> byPartnerId(String partnerId);

    List<TradingPartner> all();

    /**
     * The next number of a partner's counter, in a row without gaps: for ISA13, GS06 and the like. The row is held until
     * the transaction ends.
     */
    default long nextControlNumber(String partnerId, String counter) {
        return nextControlNumbers(partnerId, counter, 1);
    }

    /** The first of so many in a row. */
    long nextControlNumbers(String partnerId, String counter, int count);
}
