package io.trigon.integrations.exchange;

import java.util.Optional;

/** The writer of what partners are told, under our usual names. */
final class PartnerMessagesFixture {

    private PartnerMessagesFixture() {}

    static PartnerMessages messages() {
        return new PartnerMessages(
                new OurAddress("ZZ", "TRIGON", "TRIGON"), new OurEdifactAddress("TRIGON", Optional.empty()), "TRGN");
    }
}
