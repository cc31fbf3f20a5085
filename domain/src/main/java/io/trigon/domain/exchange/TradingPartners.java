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
     * Nobody else gives a partner an address until the transaction ends: who comes second waits here, and sees what the
     * first gave. Called before anything is read.
     */
    void holdAddresses();

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
