package io.trigon.domain.exchange.as2;

import java.util.Optional;

/** Who exchanges with us by AS2. */
public interface As2Partnerships {
    As2Partnership add(As2Partnership partnership);

    Optional<As2Partnership> of(String partnerId);

    /** The one of these two ids, which differ by case. */
    Optional<As2Partnership> between(String theirId, String ourId);

    /** Exchange by AS2 with the partner ends. */
    void remove(As2Partnership partnership);
}
