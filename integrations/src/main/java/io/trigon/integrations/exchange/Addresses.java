package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Interchange;

/** Whether the groups of an interchange are from its partner's application and for ours (GS02 and GS03). */
final class Addresses {

    /** AK905 has no word for a wrong address: such a group is none that we serve. */
    private static final String NOT_SERVED = "1";

    private Addresses() {}

    /** The same, with the groups refused that are not between the two of us. */
    static X12Interchange check(X12Interchange interchange, OurAddress us, TradingPartner partner) {
        boolean all = interchange.groups().stream().allMatch(g -> isBetween(g, us, partner));
        return all
                ? interchange
                : interchange.with(interchange.groups().stream()
                        .map(g -> isBetween(g, us, partner) ? g : g.refused(NOT_SERVED))
                        .toList());
    }

    private static boolean isBetween(X12Group group, OurAddress us, TradingPartner partner) {
        return group.sender().equals(partner.gsId()) && group.receiver().equals(us.group());
    }
}
