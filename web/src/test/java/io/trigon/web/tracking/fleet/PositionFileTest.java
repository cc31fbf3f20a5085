package io.trigon.web.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.domain.tracking.fleet.PositionSearch.After;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PositionFileTest {
    private static final Fix LAST = new Fix(
            "T1", Instant.parse("2026-03-02T12:00:00.123456Z"), GeoPoint.of(41.5, -87.5), 40.0, null, null, null, null);

    private static String written(PositionFile.Writing writing, boolean cut) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.write(out, taker -> {
            taker.accept(LAST);
            return cut ? Optional.of(After.of(LAST)) : Optional.empty();
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JsonObject geoJson(boolean cut) throws IOException {
        byte[] written = written(PositionFile::geoJson, cut).getBytes(StandardCharsets.UTF_8);
        return Json.createReader(new ByteArrayInputStream(written)).readObject();
    }

    private static void assertThatItGoesOnAfterTheLast(String after) {
        PositionQuery query = new PositionQuery();
        query.after = after;
        assertThat(query.after()).isEqualTo(After.of(LAST));
    }

    @Test
    void aCsvThatWasCutNamesInItsLastLineWhereTheNextBegins() throws IOException {
        String cut = written(PositionFile::csv, true);
        String head = written(PositionFile::csv, false) + "# there are more: after=";
        assertThat(cut).startsWith(head).endsWith("\r\n");
        assertThatItGoesOnAfterTheLast(cut.substring(head.length()));
    }

    @Test
    void aWholeCsvHoldsPositionsAlone() throws IOException {
        assertThat(written(PositionFile::csv, false).lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("T1,2026-03-02T12:00:00.123456Z,41.5,-87.5,40.0,");
    }

    @Test
    void positionsOfOneSecondAreToldApart() throws IOException {
        JsonObject feature = geoJson(false).getJsonArray("features").getJsonObject(0);
        assertThat(feature.getJsonObject("properties").getString("at")).isEqualTo("2026-03-02T12:00:00.123456Z");
        assertThat(PositionJson.of(LAST).at()).hasToString("2026-03-02T12:00:00.123456Z");
    }

    @Test
    void aGeoJsonThatWasCutNamesBehindItsFeaturesWhereTheNextBegins() throws IOException {
        assertThat(geoJson(true).keySet()).containsExactly("type", "features", "next");
        assertThatItGoesOnAfterTheLast(geoJson(true).getString("next"));
        assertThat(geoJson(false).keySet()).containsExactly("type", "features");
    }
}
