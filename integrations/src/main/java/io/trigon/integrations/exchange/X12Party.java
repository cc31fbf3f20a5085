package io.trigon.integrations.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.integrations.exchange.x12.X12Segment;
import java.time.ZoneId;

/** One N1 loop while it is read: N1, N2, N3, N4 and G61 or PER. */
final class X12Party {

    private final String role;
    private final X12Segment n1;
    private X12Segment n2;
    private X12Segment n3;
    private X12Segment n4;
    private String contact;
    private String email;
    private String phone;

    X12Party(X12Segment n1) {
        this.role = n1.at(1);
        this.n1 = n1;
    }

    /** Element 98 of the N1. */
    String role() {
        return role;
    }

    /** Takes a segment of the loop; false when it does not belong to one. */
    boolean takes(X12Segment segment) {
        switch (segment.tag()) {
            case "N2" -> n2 = segment;
            case "N3" -> n3 = n3 == null ? segment : n3;
            case "N4" -> n4 = segment;
            case "G61" -> reach(segment, 3);
            case "PER" -> {
                reach(segment, 3);
                reach(segment, 5);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void reach(X12Segment person, int means) {
        contact = contact == null ? orNull(person.at(2)) : contact;
        String number = person.at(means + 1);
        switch (person.at(means)) {
            case "EM" -> email = email == null ? orNull(number) : email;
            case "TE", "CP", "WP" -> phone = phone == null ? orNull(number) : phone;
            default -> {
                // fax, pager and telex reach nobody today
            }
        }
    }

    /** The party as the domain takes it. */
    PartyCard card() {
        Address address = address();
        ZoneId zone =
                address == null ? null : PlaceZones.find(address.country(), address.region(), address.postalCode());
        return new PartyCard(
                name(),
                identifier("UL"),
                identifier("2"),
                duns(),
                address,
                null,
                zone,
                siteCode(),
                contact,
                email,
                phone,
                null);
    }

    /**
     * The party as a place of {@code owner}: a plant or dock that goes by the owner's name and something more is a site of
     * the owner, not another company.
     */
    PartyCard placeOf(PartyCard owner) {
        PartyCard own = card();
        boolean nameless = own.name() == null;
        if (!nameless && !startsWith(own.name(), owner.name()) && !startsWith(owner.name(), own.name())) {
            return own;
        }
        boolean elsewhere = own.address() != null;
        return new PartyCard(
                owner.name(),
                owner.gln(),
                owner.scac(),
                owner.duns(),
                elsewhere ? own.address() : owner.address(),
                null,
                elsewhere ? own.zone() : owner.zone(),
                own.siteCode() == null && !elsewhere ? owner.siteCode() : own.siteCode(),
                own.contactName(),
                own.email(),
                own.phone(),
                null);
    }

    private static boolean startsWith(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private Address address() {
        if (n3 == null && n4 == null) {
            return null;
        }
        String region = n4 == null ? "" : n4.at(2);
        String postalCode = n4 == null ? "" : n4.at(3);
        String country = PlaceZones.country(n4 == null ? "" : n4.at(4), region, postalCode);
        return new Address(
                street(), n4 == null ? null : orNull(n4.at(1)), orNull(region), orNull(postalCode), orNull(country));
    }

    private String street() {
        if (n3 == null) {
            return null;
        }
        return n3.has(2) ? n3.at(1) + ", " + n3.at(2) : n3.at(1);
    }

    private String name() {
        if (n1.has(2)) {
            return n1.at(2);
        }
        return n2 != null && n2.has(1) ? n2.at(1) : orNull(n1.at(4));
    }

    private String identifier(String qualifier) {
        return n1.at(3).equals(qualifier) ? orNull(n1.at(4)) : null;
    }

    /** DUNS, also when four characters of a site follow it (qualifier 9). */
    private String duns() {
        if (n1.at(3).equals("9") && n1.at(4).length() >= 9) {
            return n1.at(4).substring(0, 9);
        }
        return identifier("1");
    }

    private String siteCode() {
        return switch (n1.at(3)) {
            case "91", "92", "93", "94", "ZZ", "FI", "11" -> orNull(n1.at(4));
            default -> null;
        };
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
