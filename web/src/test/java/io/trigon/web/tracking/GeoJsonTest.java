package io.trigon.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceShape;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonTest {
    private static final String YARD =
            """
            {"type":"Polygon","coordinates":[[[-87.773,41.78],[-87.768,41.78],[-87.768,41.7827],[-87.773,41.7827],[-87.773,41.78]],
             [[-87.772,41.781],[-87.772,41.782],[-87.771,41.782],[-87.771,41.781],[-87.772,41.781]]]}""";

    @Test
    void aPolygonWithAHoleComesBackAsItWent() {
        FenceShape yard = GeoJson.read(json(YARD), null);
        assertThat(GeoJson.of(yard)).isEqualTo(json(YARD));
        assertThat(yard.holds(GeoPoint.of(41.7805, -87.7725))).isTrue();
        assertThat(yard.holds(GeoPoint.of(41.7815, -87.7715))).isFalse();
    }

    @Test
    void aPointAndARadiusAreACircle() {
        FenceShape circle = GeoJson.read(json("{'type':'Point','coordinates':[-87.7,41.8]}"), 350);
        assertThat(circle).isEqualTo(new Circle(GeoPoint.of(41.8, -87.7), 350));
        assertThat(GeoJson.feature(circle).toString())
                .contains("\"radius\":350")
                .contains("[-87.7,41.8]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "malformed|{'type':'LineString','coordinates':[[1,2],[3,4]]}",
                "malformed|{'type':'Polygon'}",
                "malformed|{'type':'Polygon','coordinates':{}}",
                "malformed|{'type':'Polygon','coordinates':[[['a','b'],[1,2],[3,4],['a','b']]]}",
                "malformed|{'type':'Polygon','coordinates':[1,2,3]}",
                "malformed|{'type':'Polygon','coordinates':[[[1],[2],[3],[1]]]}",
                "malformed|{'type':'Point','coordinates':[1]}",
                "malformed|{}",
                "malformed|{'type':'Polygon','coordinates':[]}",
                "outline-ring-open|{'type':'Polygon','coordinates':[[[0,0],[0.01,0],[0.01,0.01],[0,0.01]]]}",
                "outline-ring-short|{'type':'Polygon','coordinates':[[[0,0],[0.01,0],[0,0]]]}",
                "outline-crosses-itself|{'type':'Polygon','coordinates':[[[0,0],[0.01,0.01],[0.01,0],[0,0.01],[0,0]]]}",
                "outline-axis-order|{'type':'Polygon','coordinates':[[[41.7,-97],[41.8,-97],[41.8,-97.1],[41.7,-97]]]}",
                "outline-axis-order|{'type':'Point','coordinates':[41.7,-97]}",
                "position-out-of-range|{'type':'Point','coordinates':[200,97]}",
            })
    void whatIsNoFenceIsRefusedWithItsReason(String code, String geometry) {
        assertThatThrownBy(() -> GeoJson.read(json(geometry), 100))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }
}
