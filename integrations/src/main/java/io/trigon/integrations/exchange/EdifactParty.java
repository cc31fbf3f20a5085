package io.trigon.integrations.exchange;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.integrations.exchange.edifact.EdifactSegment;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One NAD group while it is read: NAD, CTA and COM. */
final class EdifactParty {

    private static final String GS1 = "9";
    private static final String DUNS = "16";
    private static final String SCAC = "182";
    private static final int LINES = 5;

    private final EdifactSegment nad;
    private String contact;
    private String email;
    private String phone;

    EdifactParty(EdifactSegment nad) {
        this.nad = nad;
    }

    /** 3035. */
    String role() {
        return nad.at(1);
    }

    /** Takes a segment of the group; false when it does not belong to one. */
    boolean takes(EdifactSegment segment) {
        switch (segment.tag()) {
            case "CTA" -> contact = contact == null ? orNull(segment.at(2, 2)) : contact;
            case "COM" -> {
                for (int element = 1; element <= segment.size(); element++) {
                    reach(segment.at(element, 1), segment.at(element, 2));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void reach(String number, String how) {
        switch (how) {
            case "EM" -> email = email == null ? orNull(number) : email;
            case "TE", "AL" -> phone = phone == null ? orNull(number) : phone;
            default -> {
                // fax and telex reach nobody today
            }
        }
    }

    /** The party as the domain takes it; its name is null when it has neither a name nor an identifier. */
    PartyCard card() {
        Address address = address();
        ZoneId zone =
                address == null ? null : PlaceZones.find(address.country(), address.region(), address.postalCode());
        return new PartyCard(
                name(),
                gln(),
                identifier(SCAC),
                identifier(DUNS),
                address,
                null,
                zone,
                siteCode(),
                contact,
                email,
                phone,
                null);
    }

    /** The party as a place of {@code owner}, when it has no name of its own or one that begins as the owner's. */
    PartyCard placeOf(PartyCard owner) {
        PartyCard own = card();
        boolean nameless = !nad.has(4) && !nad.has(3);
        if (!nameless && !begins(own.name(), owner.name()) && !begins(owner.name(), own.name())) {
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

    private static boolean begins(String name, String beginning) {
        return name != null && beginning != null && name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private String name() {
        if (nad.has(4)) {
            return nad.at(4, 1);
        }
        return nad.has(3) ? nad.at(3, 1) : orNull(nad.at(2, 1));
    }

    /** By its parts, or by the lines behind the first of a name and address that is not parted. */
    private Address address() {
        String street = nad.has(5) ? lines(5, 1, 4) : nad.has(4) ? "" : lines(3, 2, LINES);
        boolean said = !street.isEmpty() || nad.has(6) || nad.has(8) || nad.has(9);
        return said
                ? new Address(
                        orNull(street), orNull(nad.at(6)), orNull(nad.at(7)), orNull(nad.at(8)), orNull(nad.at(9)))
                : null;
    }

    private String lines(int element, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> nad.at(element, i))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String gln() {
        return identifier(GS1);
    }

    private String identifier(String agency) {
        return nad.at(2, 3).equals(agency) ? orNull(nad.at(2, 1)) : null;
    }

    /** A number that seller or buyer, or nobody in particular, gave to it. */
    private String siteCode() {
        return switch (nad.at(2, 3)) {
            case GS1, DUNS, SCAC -> null;
            default -> nad.has(4) || nad.has(3) ? orNull(nad.at(2, 1)) : null;
        };
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
