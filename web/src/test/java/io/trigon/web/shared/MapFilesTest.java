package io.trigon.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/** What the map draws when there is no tile server. */
class MapFilesTest {
    private static final int LARGEST = 300_000;

    @Test
    void landAndBordersAreSmallAndSayWhereTheyAreFrom() {
        JsonObject land = read("land.json");
        assertThat(land.getString("source")).contains("Natural Earth");
        assertThat(land.getString("licence")).isEqualTo("public domain");
        assertThat(land.getJsonArray("features"))
                .extracting(f -> f.asJsonObject().getJsonObject("properties").getString("kind"))
                .containsExactly("land", "border");
    }

    @Test
    void citiesStandInOrderOfTheirSize() {
        JsonObject cities = read("cities.json");
        assertThat(cities.getString("licence")).isEqualTo("CC BY 4.0");
        assertThat(cities.getJsonArray("cities"))
                .hasSizeGreaterThan(1000)
                .extracting(city -> -city.asJsonArray().getInt(3))
                .isSorted();
    }

    private static JsonObject read(String name) {
        byte[] plain = Assets.all().at(Assets.all().url(name)).orElseThrow().plain();
        assertThat(plain.length).isLessThan(LARGEST);
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(plain))) {
            return reader.readObject();
        }
    }
}
