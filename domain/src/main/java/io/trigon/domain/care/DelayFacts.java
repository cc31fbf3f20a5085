package io.trigon.domain.care;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.customer.Standing;

/**
 * What the decision about a delay rests on; numbers and codes alone.
 *
 * @param lateMinutes minutes later than promised by the present forecast; negative when early
 */
public record DelayFacts(long lateMinutes, ServiceMode mode, SideFacts shipper, SideFacts consignee) {

    /**
     * One side.
     *
     * @param hasMail whether anybody there can be reached by mail
     * @param language primary language subtag (BCP 47) of the person to write to; empty when there is none
     * @param country ISO 3166-1 alpha-2 of the company; empty when not known
     * @param told whether it was told of this delay before
     */
    public record SideFacts(Standing standing, boolean hasMail, String language, String country, boolean told) {}
}
