package io.trigon.integrations.exchange;

import io.trigon.domain.party.Address;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The time zone of a place from its country, region and postal code. {@code zones.properties} holds what we know, from
 * the general to the special: {@code US}, {@code US-TX}, {@code US-TX-799}. Ends of zones that cut through a county are
 * not known to it; the zone of a known site always goes before.
 */
public final class PlaceZones {

    private static final Map<String, ZoneId> ZONES = load();
    private static final Map<String, String> COUNTRIES = threeLetterCodes();

    /** Countries whose regions a partner writes without naming the country, in the order in which they are tried. */
    private static final List<String> IMPLIED = List.of("US", "CA", "MX");

    private PlaceZones() {}

    /** The zone of the place, or UTC when nothing is known of it; never null. */
    public static ZoneId of(Address address) {
        ZoneId known = address == null ? null : find(address.country(), address.region(), address.postalCode());
        return known == null ? ZoneOffset.UTC : known;
    }

    /** The zone of a place, or null when nothing is known of it. Any argument may be null. */
    public static ZoneId find(String country, String region, String postalCode) {
        String land = country(country, region, postalCode);
        String part = plain(region);
        String code = plain(postalCode);
        String start = code.length() < 3 ? code : code.substring(0, 3);
        for (String key : List.of(land + "-" + part + "-" + start, land + "-" + part, land)) {
            ZoneId zone = ZONES.get(key);
            if (zone != null) {
                return zone;
            }
        }
        return null;
    }

    /** ISO 3166-1 alpha-2 of a place; an absent country is told from the region, as N404 is left out in North America. */
    public static String country(String country, String region, String postalCode) {
        String given = plain(country);
        if (given.length() == 3) {
            return COUNTRIES.getOrDefault(given, given);
        }
        if (!given.isEmpty()) {
            return given;
        }
        String part = plain(region);
        return IMPLIED.stream()
                .filter(land -> !part.isEmpty() && ZONES.containsKey(land + "-" + part))
                .findFirst()
                .orElse(plain(postalCode).matches("\\d{5}|\\d{9}") ? "US" : "");
    }

    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[^\\p{Alnum}]", "").toUpperCase(Locale.ROOT);
    }

    private static Map<String, ZoneId> load() {
        Properties properties = new Properties();
        try (InputStream in = PlaceZones.class.getResourceAsStream("zones.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, ZoneId> zones = new HashMap<>();
        properties.forEach((zone, places) -> {
            for (String place : places.toString().strip().split("\\s+")) {
                zones.put(place, ZoneId.of(zone.toString()));
            }
        });
        return Map.copyOf(zones);
    }

    private static Map<String, String> threeLetterCodes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        return Map.copyOf(codes);
    }
}
