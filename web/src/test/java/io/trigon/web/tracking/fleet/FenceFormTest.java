package io.trigon.web.tracking.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Circle;
import io.trigon.domain.tracking.FenceShape;
import io.trigon.domain.tracking.Geofence;
import io.trigon.domain.tracking.Geofences.Drawn;
import io.trigon.domain.tracking.Outline;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, or drawn into the fields, becomes the shape that it says. */
class FenceFormTest {
    private static final String YARD = "53.5, 9.9\n53.5 10.0\n\n53.6;10.0\r\n53.6,9.9";

    @Test
    void cornersAreLatitudeAndLongitudeAndCloseByThemselves() {
        assertThat(outline(YARD)).isEqualTo(Outline.ofWkt("POLYGON((9.9 53.5, 10 53.5, 10 53.6, 9.9 53.6, 9.9 53.5))"));
    }

    @Test
    void anOutlineAcrossTheDateLineIsNarrow() {
        FenceShape fiji = outline("-17, 179.9\n-17, -179.9\n-17.1, -179.9\n-17.1, 179.9");
        assertThat(fiji.holds(GeoPoint.of(-17.05, 180))).isTrue();
        assertThat(fiji.reachMetres()).isLessThan(20_000);
    }

    @Test
    void aGeometryOfGeoJsonIsTakenWithOrWithoutItsFeature() {
        String ring = "[[[9.9,53.5],[10,53.5],[10,53.6],[9.9,53.6],[9.9,53.5]]]";
        String geometry = "{\"type\":\"Polygon\",\"coordinates\":" + ring + "}";
        assertThat(outline(geometry)).isEqualTo(outline(YARD));
        assertThat(outline("{\"type\":\"Feature\",\"geometry\":" + geometry + "}"))
                .isEqualTo(outline(YARD));
    }

    @Test
    void aCircleIsItsMiddleAndItsRadius() {
        FenceForm form = new FenceForm();
        fill(form, "CIRCLE", "");
        form.latitude = "53.55";
        form.longitude = " 9.99 ";
        form.radius = "900";
        assertThat(form.plan().shape()).isEqualTo(new Circle(GeoPoint.of(53.55, 9.99), 900));
    }

    @Test
    void aroundTheSiteNothingIsDrawn() {
        FenceForm form = new FenceForm();
        fill(form, "SITE", "");
        form.site = "DOCK-1";
        form.buffer = "400";
        assertThat(form.plan().shape()).isNull();
        assertThat(form.plan().bufferMetres()).isEqualTo(400);
    }

    @Test
    void whatTheFormShowsIsWhatItReads() {
        FenceShape yard = outline(YARD);
        Drawn drawn = new Drawn(
                7,
                1,
                "Yard",
                Geofence.Purpose.YARD,
                null,
                null,
                ((Outline) yard).wkt(),
                yard.centre(),
                null,
                "ann",
                Instant.EPOCH);
        assertThat(outline(FenceEdit.of(drawn, null).outline())).isEqualTo(yard);
    }

    @ParameterizedTest
    @CsvSource({
        "'53.5, 9.9\n53.5, 10', outline-unreadable",
        "'53.5, 9.9\n53.5, 10\n53.5, 9.9', outline-unreadable",
        "'53.5, 9.9\nx, 10\n53.6, 10', fence-corner",
        "'53.5, 9.9, 7\n53.5, 10\n53.6, 10', fence-corner",
        "'91, 9.9\n53.5, 10\n53.6, 10', fence-corner",
        "'{', outline-unreadable",
        "'{\"type\":\"Point\",\"coordinates\":[1,2]}', fence-radius"
    })
    void whatIsNoOutlineIsRefusedWithItsReason(String text, String code) {
        assertThatThrownBy(() -> outline(text))
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    private static FenceShape outline(String text) {
        FenceForm form = new FenceForm();
        fill(form, "OUTLINE", text);
        return form.plan().shape();
    }

    private static void fill(FenceForm form, String kind, String outline) {
        form.kind = kind;
        form.outline = outline;
        form.name = "Yard";
        form.purpose = "YARD";
        form.site = "";
        form.siteId = "";
        form.buffer = "";
        form.radius = "";
    }
}
