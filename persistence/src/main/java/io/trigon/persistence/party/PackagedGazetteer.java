package io.trigon.persistence.party;

import io.trigon.domain.party.Address;
import io.trigon.domain.party.Gazetteer;
import io.trigon.domain.shared.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The gazetteer that comes with the house: centres of US postcodes (public data of the US census) and of the world's
 * cities of ten thousand people and more (GeoNames, CC BY 4.0). Read at the first question, about 75,000 places.
 */
@ApplicationScoped
class PackagedGazetteer implements Gazetteer {
    private static final int POSTCODE_METRES = 5_000;
    private static final int CITY_METRES = 10_000;

    /** A place and its people: of namesakes the largest is meant. */
    private record City(GeoPoint point, long people) {}

    private Map<String, GeoPoint> postcodes;
    private Map<String, City> cities;

    @Override
    public Optional<Place> locate(Address address) {
        if (address == null || address.country() == null) {
            return Optional.empty();
        }
        return byPostcode(address).or(() -> byCity(address));
    }

    private Optional<Place> byPostcode(Address address) {
        String code = address.postalCode();
        if (!"US".equals(address.country()) || code == null || code.strip().length() < 5) {
            return Optional.empty();
        }
        read();
        return Optional.ofNullable(postcodes.get(code.strip().substring(0, 5)))
                .map(point -> new Place(point, POSTCODE_METRES));
    }

    private Optional<Place> byCity(Address address) {
        if (address.city() == null) {
            return Optional.empty();
        }
        read();
        String bare = bare(address.city());
        return Optional.ofNullable(cities.get(address.country() + "|" + address.region() + "|" + bare))
                .or(() -> Optional.ofNullable(cities.get(address.country() + "||" + bare)))
                .map(city -> new Place(city.point(), CITY_METRES));
    }

    private synchronized void read() {
        if (cities != null) {
            return;
        }
        Map<String, GeoPoint> codes = new HashMap<>();
        lines("us-postal-codes.tsv", cells -> codes.put(cells[0], pointOf(cells[1], cells[2])));
        Map<String, City> places = new HashMap<>();
        lines("cities.tsv", cells -> {
            City city = new City(pointOf(cells[3], cells[4]), Long.parseLong(cells[5]));
            String name = bare(cells[2]);
            places.merge(cells[0] + "|" + cells[1] + "|" + name, city, PackagedGazetteer::larger);
            places.merge(cells[0] + "||" + name, city, PackagedGazetteer::larger);
        });
        postcodes = codes;
        cities = places;
    }

    private static City larger(City a, City b) {
        return a.people() >= b.people() ? a : b;
    }

    private static GeoPoint pointOf(String latitude, String longitude) {
        return GeoPoint.of(Double.parseDouble(latitude), Double.parseDouble(longitude));
    }

    private static String bare(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N} ]", "")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^ST ", "SAINT ")
                .replaceFirst("^FT ", "FORT ");
        return upper.replace(" ", "");
    }

    private static void lines(String file, Consumer<String[]> each) {
        try (var in = PackagedGazetteer.class.getResourceAsStream("/io/trigon/persistence/party/" + file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines().map(line -> line.split("\t")).forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the gazetteer " + file, e);
        }
    }
}
