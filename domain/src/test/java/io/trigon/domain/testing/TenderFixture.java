package io.trigon.domain.testing;

import io.trigon.domain.contract.ServiceMode;
import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.shared.TimeWindow;
import io.trigon.domain.shared.Weight;
import io.trigon.domain.shipment.Reference;
import io.trigon.domain.shipment.Sscc;
import io.trigon.domain.shipment.StopKind;
import io.trigon.domain.shipment.Tender;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tenders that are valid unless a test says otherwise: a pallet from Lakeview Foods in Chicago to Bluebonnet Stores in
 * Dallas (about 1,290 km), picked up on 2 March 2026 at 14:00 UTC, to be there on 4 March before 18:00 UTC.
 */
public final class TenderFixture {
    public static final GeoPoint CHICAGO = GeoPoint.of(41.8781, -87.6298);
    public static final GeoPoint DALLAS = GeoPoint.of(32.7767, -96.7970);

    private static final ZoneId CENTRAL = ZoneId.of("America/Chicago");

    private String number = "LKV-1001";
    private String partner = "LAKEVIEW";
    private Instant dueFrom = Instant.parse("2026-03-04T14:00:00Z");
    private Instant due = Instant.parse("2026-03-04T18:00:00Z");
    private String equipment;
    private ServiceMode mode = ServiceMode.STANDARD;
    private Instant tenderedAt = Instant.parse("2026-03-02T14:00:00Z");
    private Long message;
    private String sscc = "306141411234567891";
    private final List<Tender.UnitPlan> more = new ArrayList<>();
    private PartyCard consignee =
            card("Bluebonnet Stores", "800 Elm St", "Dallas", "TX", "75202", DALLAS, "dock@bluebonnet.example");

    public static TenderFixture aTender() {
        return new TenderFixture();
    }

    public TenderFixture numbered(String value) {
        number = value;
        return this;
    }

    public TenderFixture from(String partnerId) {
        partner = partnerId;
        return this;
    }

    public TenderFixture due(Instant until) {
        due = until;
        dueFrom = until == null ? null : until.minusSeconds(4 * 3600);
        return this;
    }

    public TenderFixture onTrailer(String equipmentNumber) {
        equipment = equipmentNumber;
        return this;
    }

    public TenderFixture inMode(ServiceMode value) {
        mode = value;
        return this;
    }

    public TenderFixture toConsignee(PartyCard card) {
        consignee = card;
        return this;
    }

    public TenderFixture cameBy(long messageId, Instant at) {
        message = messageId;
        tenderedAt = at;
        return this;
    }

    /** @param code null for a pallet without a label */
    public TenderFixture carrying(String code) {
        sscc = code;
        return this;
    }

    /** These units besides the first. */
    public TenderFixture andAlso(Tender.UnitPlan... units) {
        more.addAll(List.of(units));
        return this;
    }

    public Tender build() {
        PartyCard shipper =
                card("Lakeview Foods", "100 W Lake St", "Chicago", "IL", "60601", CHICAGO, "traffic@lakeview.example");
        Instant slot = Instant.parse("2026-03-02T14:00:00Z");
        var pickup =
                new Tender.StopPlan(StopKind.PICKUP, shipper, TimeWindow.of(slot, slot.plusSeconds(7200)), CENTRAL);
        var delivery = new Tender.StopPlan(StopKind.DELIVERY, consignee, TimeWindow.of(dueFrom, due), CENTRAL);
        var pallet = new Tender.UnitPlan(
                sscc == null ? null : Sscc.of(sscc),
                "PLT",
                1,
                Weight.of(new BigDecimal("480"), Weight.Unit.KGM),
                "Oats");
        return new Tender(
                partner,
                number,
                shipper,
                consignee,
                null,
                carrier(),
                equipment,
                mode,
                List.of(pickup, delivery),
                Stream.concat(Stream.of(pallet), more.stream()).toList(),
                List.of(
                        new Reference("PO", "PO-77"),
                        new Reference("BM", "BOL-" + number),
                        new Reference("SI", "LD-" + number)),
                tenderedAt,
                message,
                null);
    }

    private static PartyCard carrier() {
        return new PartyCard(
                "Prairie Freight Lines", null, "PRFL", null, null, null, null, null, null, null, null, null);
    }

    /** A party with everything that a notice needs. */
    public static PartyCard card(
            String name, String street, String city, String region, String postcode, GeoPoint point, String email) {
        return new PartyCard(
                name,
                null,
                null,
                null,
                new Address(street, city, region, postcode, "US"),
                point,
                CENTRAL,
                null,
                "Dispatch",
                email,
                null,
                Locale.ENGLISH);
    }
}
