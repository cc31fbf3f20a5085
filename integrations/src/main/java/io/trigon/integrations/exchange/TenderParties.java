package io.trigon.integrations.exchange;

import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.BrokenRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The parties in the head of a 204, and who of them is what to the shipment. */
final class TenderParties {

    private final Map<String, X12Party> byRole = new LinkedHashMap<>();

    void add(X12Party party) {
        byRole.putIfAbsent(party.role(), party);
    }

    /** @throws BrokenRule {@code tender-without-shipper} */
    PartyCard shipper(Optional<X12Stop> pickup) {
        return named("tender-without-shipper", "shipper", pickup, "SH", "CI", "SF");
    }

    /** @throws BrokenRule {@code tender-without-consignee} */
    PartyCard consignee(Optional<X12Stop> delivery) {
        return named("tender-without-consignee", "consignee", delivery, "CN", "ST");
    }

    /** Who has the first of these roles that anybody has. */
    Optional<X12Party> first(String... roles) {
        return Stream.of(roles).filter(byRole::containsKey).map(byRole::get).findFirst();
    }

    /** The first of the roles, else who is at the stop. */
    private PartyCard named(String code, String what, Optional<X12Stop> stop, String... roles) {
        PartyCard card = first(roles)
                .or(() -> stop.flatMap(X12Stop::party))
                .map(X12Party::card)
                .orElse(null);
        BrokenRule.unless(card != null && card.name() != null, code, "a tender names its " + what);
        return card;
    }

    /**
     * The bill-to; without one a collect load (CC) is paid by the consignee; null means the shipper pays.
     *
     * @param payment element 146
     */
    PartyCard payer(String payment, PartyCard consignee) {
        PartyCard billTo = cardOf("BT");
        return billTo == null && payment.equals("CC") ? consignee : billTo;
    }

    /**
     * The carrier, when one is named (N1 CA, MS3) that is not the SCAC we are addressed by; else null.
     *
     * @param addressee the SCAC we are addressed by; when empty, whoever is named may be us
     */
    PartyCard carrier(String addressee, String scac) {
        PartyCard named = cardOf("CA");
        if (named != null || scac == null || scac.isEmpty() || scac.equals(addressee) || addressee.isEmpty()) {
            return named;
        }
        return byScac(scac);
    }

    static PartyCard byScac(String scac) {
        return new PartyCard(scac, null, scac, null, null, null, null, null, null, null, null, null);
    }

    /** Null when nobody, or nobody with a name, has the role. */
    PartyCard cardOf(String role) {
        PartyCard card = byRole.containsKey(role) ? byRole.get(role).card() : null;
        return card == null || card.name() == null ? null : card;
    }
}
