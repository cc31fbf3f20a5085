package io.trigon.integrations.sample;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.PartyCard;
import io.trigon.domain.party.Site;
import io.trigon.domain.shared.GeoPoint;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places of {@code world/sites.csv} by their code. */
final class SampleSites {
    private final Map<String, SampleRow> byCode = new LinkedHashMap<>();

    SampleSites(SampleFolder folder) {
        folder.rows("world/sites.csv").forEach(row -> byCode.put(row.must("code"), row));
    }

    /** How a tender names the place and the company there. */
    PartyCard card(String code) {
        SampleRow row = row(code);
        return new PartyCard(
                row.must("company"), null, null, null, addressOf(row), null, zone(code), code, null, null, null, null);
    }

    ZoneId zone(String code) {
        return row(code).must("zone", ZoneId::of);
    }

    private SampleRow row(String code) {
        SampleRow row = byCode.get(code);
        if (row == null) {
            throw new IllegalArgumentException("no site " + code + " in world/sites.csv");
        }
        return row;
    }

    static Site site(SampleRow row) {
        GeoPoint point = GeoPoint.of(row.must("latitude", Double::valueOf), row.must("longitude", Double::valueOf));
        return new Site(row.must("code"), row.must("name"), addressOf(row), point, row.must("zone", ZoneId::of))
                .locatedBy(row.get("locode"), row.get("fence_metres", Integer::valueOf));
    }

    private static Address addressOf(SampleRow row) {
        return new Address(
                row.get("street"), row.must("city"), row.get("region"), row.get("postal_code"), row.must("country"));
    }
}
