package io.trigon.domain.party;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.Words;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How a message or a person describes a party that we may or may not know: whatever was given, null for what wasn't.
 * Identifiers are plain text here because they come from outside; {@link FindOrOpenCompany} checks them.
 */
public record PartyCard(
        String name,
        String gln,
        String scac,
        String duns,
        Address address,
        GeoPoint point,
        ZoneId zone,
        String siteCode,
        String contactName,
        String email,
        String phone,
        Locale language) {
    private static final int NAME = 200;
    private static final int PHONE = 100;

    /** Names and the like are kept as far as there is room for them; what identifies is never cut. */
    public PartyCard {
        name = Words.atMost(NAME, name);
        contactName = Words.atMost(NAME, contactName);
        phone = Words.atMost(PHONE, phone);
    }

    public static PartyCard named(String name, Address address) {
        return new PartyCard(name, null, null, null, address, null, null, null, null, null, null, null);
    }
}
