package io.trigon.integrations.exchange.x12;

import io.xlate.edi.stream.EDIStreamException;

/**
 * A party as we name it (N1, N3, N4); every text but the role and the name may be empty.
 *
 * @param role element 98
 * @param region element 156
 */
public record PartyLoop(
        String role,
        String name,
        String gln,
        String street,
        String city,
        String region,
        String postalCode,
        String country) {

    private static final int NAME = 60;
    private static final int STREET = 55;
    private static final int CITY = 30;

    void write(X12Writer writer) throws EDIStreamException {
        String shown = X12Writer.clean(name, NAME);
        if (gln.isEmpty()) {
            writer.segment("N1", role, shown);
        } else {
            writer.segment("N1", role, shown, "UL", gln);
        }
        String road = X12Writer.clean(street, STREET);
        if (!road.isEmpty()) {
            writer.segment("N3", road);
        }
        String town = X12Writer.clean(city, CITY);
        if (!town.isEmpty() || !postalCode.isEmpty() || !country.isEmpty()) {
            writer.segment("N4", town, region, postalCode, country);
        }
    }
}
