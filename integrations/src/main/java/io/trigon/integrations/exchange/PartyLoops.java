package io.trigon.integrations.exchange;

import io.trigon.domain.party.Address;
import io.trigon.integrations.exchange.x12.PartyLoop;

/** Says a party of ours in the codes of X12: what has not the form of an element is left out. */
final class PartyLoops {

    private PartyLoops() {}

    /** @param gln null for none; the address may be null too */
    static PartyLoop of(String role, String name, String gln, Address address) {
        Address at = address == null ? new Address(null, null, null, null, null) : address;
        return new PartyLoop(
                role,
                name,
                orEmpty(gln),
                orEmpty(at.street()),
                orEmpty(at.city()),
                matching("[A-Z]{2,3}", at.region()),
                matching("[A-Za-z0-9 -]{3,15}", at.postalCode()),
                matching("[A-Z]{2}", at.country()));
    }

    private static String matching(String form, String text) {
        return text != null && text.matches(form) ? text : "";
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
