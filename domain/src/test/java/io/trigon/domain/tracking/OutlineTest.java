package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.GeoPoint;
import java.util.Random;
import java.util.StringJoiner;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {
    /** 400 m by 300 m, with a bay cut out of its north side. */
    private static final String YARD =
            "POLYGON((-87.7730 41.7800, -87.7682 41.7800, -87.7682 41.7827, -87.7700 41.7827,"
                    + " -87.7700 41.7812, -87.7712 41.7812, -87.7712 41.7827, -87.7730 41.7827, -87.7730 41.7800))";

    @Test
    void aYardHoldsWhatIsOnItAndNotItsBay() {
        Outline yard = Outline.ofWkt(YARD);
        assertThat(yard.holds(GeoPoint.of(41.7805, -87.7690))).isTrue();
        assertThat(yard.holds(GeoPoint.of(41.7820, -87.7706))).isFalse();
        assertThat(yard.hasLost(GeoPoint.of(41.7820, -87.7706))).isFalse();
        assertThat(yard.hasLost(GeoPoint.of(41.7900, -87.7706))).isTrue();
        assertThat(yard.holds(GeoPoint.of(-41.7805, 92.2310))).isFalse();
    }

    /** A regular polygon holds what is nearer than its edges' middles and loses what is beyond its corners and slack. */
    @ParameterizedTest
    @CsvSource({"0,0", "41.9,-87.6", "-16.8,179.9999", "-16.8,-179.9999", "69.6,18.9", "89.999,0", "-89.999,77", "90,0"
    })
    void metresAreMetresAnywhereOnEarth(double latitude, double longitude) {
        GeoPoint centre = GeoPoint.of(latitude, longitude);
        Random dice = new Random(11);
        for (double radius : new double[] {120, 2_000, 40_000}) {
            Outline ring = Outline.ofWkt(ring(centre, radius, 72));
            double inner = radius * Math.cos(Math.PI / 72);
            double slack = Math.min(200, ring.breadthMetres() / 2) + 50;
            for (int i = 0; i < 400; i++) {
                double azimuth = dice.nextDouble() * 360;
                assertThat(ring.holds(away(centre, azimuth, inner * 0.9995))).isTrue();
                assertThat(ring.holds(away(centre, azimuth, radius * 1.0005 + 0.01)))
                        .isFalse();
                assertThat(ring.hasLost(away(centre, azimuth, inner + slack * 0.98)))
                        .isFalse();
                assertThat(ring.hasLost(away(centre, azimuth, (radius + slack) * 1.001)))
                        .isTrue();
            }
        }
    }

    @Test
    void itsAreaIsThatOfTheEllipsoid() {
        GeoPoint centre = GeoPoint.of(64.1, -21.9);
        PolygonArea exact = new PolygonArea(Geodesic.WGS84, false);
        StringJoiner corners = new StringJoiner(", ", "POLYGON((", "))");
        for (int i = 0; i <= 24; i++) {
            GeoPoint corner = away(centre, -15.0 * (i % 24), 1_000 + 300 * (i % 24 % 3));
            corners.add(corner.longitude() + " " + corner.latitude());
            if (i < 24) {
                exact.AddPoint(corner.latitude(), corner.longitude());
            }
        }
        double area = Math.abs(exact.Compute(false, true).area);
        assertThat(Outline.ofWkt(corners.toString()).squareMetres()).isCloseTo(area, within(area * 1e-5));
    }

    @Test
    void partsThatWereCutAtTheDateLineAreOnePieceOfGround() {
        Outline cut =
                Outline.ofWkt("MULTIPOLYGON(((179.99 -16.81, 180 -16.81, 180 -16.79, 179.99 -16.79, 179.99 -16.81)),"
                        + " ((-180 -16.81, -179.99 -16.81, -179.99 -16.79, -180 -16.79, -180 -16.81)))");
        Outline whole =
                Outline.ofWkt("POLYGON((179.99 -16.81, -179.99 -16.81, -179.99 -16.79, 179.99 -16.79, 179.99 -16.81))");
        assertThat(cut.squareMetres()).isCloseTo(whole.squareMetres(), within(1.0));
        for (double longitude : new double[] {179.995, 179.9999, -179.9999, -179.995}) {
            assertThat(cut.holds(GeoPoint.of(-16.8, longitude))).isTrue();
            assertThat(whole.holds(GeoPoint.of(-16.8, longitude))).isTrue();
        }
        assertThat(whole.holds(GeoPoint.of(-16.8, 0))).isFalse();
    }

    @Test
    void aBufferIsAsWideOnEverySide() {
        Outline wide = Outline.ofWkt(YARD).widenedBy(100);
        GeoPoint corner = GeoPoint.of(41.7800, -87.7730);
        for (int azimuth = 180; azimuth <= 270; azimuth += 5) {
            assertThat(wide.holds(away(corner, azimuth, 99))).isTrue();
            assertThat(wide.holds(away(corner, azimuth, 101))).isFalse();
        }
    }

    @Test
    void whatWasWrittenIsReadAlike() {
        Outline yard = Outline.ofWkt(YARD);
        assertThat(Outline.ofWkt(yard.wkt())).isEqualTo(yard).hasSameHashCodeAs(yard);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "outline-kind|POINT(1 2)",
                "outline-kind|LINESTRING(1 2, 3 4)",
                "outline-kind|POLYGON EMPTY",
                "outline-unreadable|POLYGON((1 2, 3 4",
                "outline-unreadable|POLYGON((0 0, 0.01 0, 0.01 0.01, 0 0.01))",
                "outline-axis-order|POLYGON((41.78 -97.77, 41.78 -97.76, 41.79 -97.76, 41.78 -97.77))",
                "outline-position|POLYGON((200 95, 201 95, 201 96, 200 95))",
                "outline-wide|POLYGON((0 0, 40 0, 40 40, 0 0))",
                "outline-wide|POLYGON((0 89, 90 89, 180 89, -90 89, 0 89))",
                "outline-crosses-itself|POLYGON((0 0, 0.01 0.01, 0.01 0, 0 0.01, 0 0))",
                "outline-crosses-itself|POLYGON((0 0, 0.01 0, 0.01 0.01, 0 0.01, 0 0), (1 1, 1.01 1, 1.01 1.01, 1 1))",
                "outline-small|POLYGON((0 0, 0.00001 0, 0.00001 0.00001, 0 0))",
            })
    void whatIsNoGroundIsRefusedWithItsReason(String code, String wkt) {
        assertThatThrownBy(() -> Outline.ofWkt(wkt)).isInstanceOfSatisfying(BrokenRule.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }

    @Test
    void aCrossingIsNamedByItsPlace() {
        assertThatThrownBy(() -> Outline.ofWkt("POLYGON((0 0, 0.01 0.01, 0.01 0, 0 0.01, 0 0))"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.params()).containsEntry("at", "[0.005000, 0.005000]"));
    }

    @Test
    void tooManyCornersAreRefused() {
        String crowd = ring(GeoPoint.of(10, 10), 900, 2_001);
        assertThatThrownBy(() -> Outline.ofWkt(crowd)).hasMessageContaining("2000 corners");
    }

    static String ring(GeoPoint centre, double radius, int corners) {
        StringJoiner ring = new StringJoiner(", ", "POLYGON((", "))");
        for (int i = 0; i <= corners; i++) {
            GeoPoint corner = away(centre, 360.0 * (i % corners) / corners, radius);
            ring.add(corner.longitude() + " " + corner.latitude());
        }
        return ring.toString();
    }

    /** What the exact distance says; the latitudes alone, of which no degree is shorter, spare asking for most. */
    static boolean isWithin(GeoPoint one, GeoPoint other, double metres) {
        double northOrSouth = Math.abs(one.latitude() - other.latitude()) * 110_500;
        return northOrSouth <= metres && one.metresTo(other) <= metres;
    }

    static GeoPoint away(GeoPoint from, double azimuth, double metres) {
        GeodesicData there = Geodesic.WGS84.Direct(from.latitude(), from.longitude(), azimuth, metres);
        return GeoPoint.of(there.lat2, there.lon2);
    }
}
