package io.trigon.domain.party;

import io.trigon.domain.shared.GeoPoint;
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

    public static PartyCard named(String name, Address address) {
        return new PartyCard(name, null, null, null, address, null, null, null, null, null, null, null);
    }
}
