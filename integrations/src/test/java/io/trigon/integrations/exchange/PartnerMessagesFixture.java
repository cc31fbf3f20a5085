package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Agreement;
import io.trigon.domain.exchange.StatusNews;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The writer of what partners are told, under our usual names; whom it tells, and what. */
final class PartnerMessagesFixture {

    private PartnerMessagesFixture() {}

    static PartnerMessages messages() {
        return new PartnerMessages(
                new OurAddress("ZZ", "TRIGON", "TRIGON"), new OurEdifactAddress("TRIGON", Optional.empty()), "TRGN");
    }

    /** A shipper who is live, with its id as its address. */
    static TradingPartner shipper(String id, Company company, Instant since) {
        return new TradingPartner(id, company.name(), TradingPartner.Role.SHIPPER, company, "ZZ", id, id, since)
                .at(TradingPartner.Stage.LIVE);
    }

    /** That it is told so. */
    static Agreement told(TradingPartner partner, String type, String release) {
        return new Agreement(partner, Agreement.Direction.OUT, type, release, LocalDate.of(2026, 3, 1));
    }

    /** The same news, instead of others that are void. */
    static StatusNews instead(StatusNews plain, StatusNews.Void other) {
        return new StatusNews(
                plain.trackingNumber(),
                plain.load(),
                plain.references(),
                plain.code(),
                plain.when(),
                plain.zone(),
                plain.stopNumber(),
                plain.reason(),
                plain.side(),
                plain.place(),
                plain.point(),
                other);
    }
}
