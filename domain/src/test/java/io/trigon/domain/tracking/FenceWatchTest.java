package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.FenceWatch.Crossing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.junit.jupiter.api.Test;

class FenceWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final GeoPoint DOCK = GeoPoint.of(41.8781, -87.6298);
    private static final int RADIUS = 300;

    private final FenceWatch watch = watchAt(DOCK);

    @Test
    void aTruckThatComesInsideArrives() {
        assertThat(watch.step(at(0, 2_000))).isEmpty();
        assertThat(watch.step(at(1, 299))).singleElement().satisfies(c -> {
            assertThat(c.entered()).isTrue();
            assertThat(c.stopNumber()).isEqualTo(1);
            assertThat(c.fix().at()).isEqualTo(minute(1));
        });
        assertThat(watch.inside()).isEqualTo("1");
    }

    @Test
    void jitterAtTheFenceMakesNoSecondArrival() {
        Random dice = new Random(7);
        List<Crossing> crossings = new ArrayList<>();
        for (int minute = 0; minute < 500; minute++) {
            crossings.addAll(watch.step(at(minute, 300 + dice.nextInt(-150, 190))));
        }
        assertThat(crossings).hasSize(1);
    }

    @Test
    void aSingleFixFarOutsideIsAnErrorOfTheReceiver() {
        watch.step(at(0, 0));
        assertThat(watch.step(at(1, 5_000))).isEmpty();
        assertThat(watch.step(at(2, 10))).isEmpty();
        assertThat(watch.step(at(3, 5_000))).isEmpty();
        assertThat(watch.inside()).isEqualTo("1");
    }

    @Test
    void leavingIsDatedToTheFirstFixOutside() {
        watch.step(at(0, 0));
        watch.step(at(1, 900));
        assertThat(watch.step(at(2, 2_500))).singleElement().satisfies(c -> {
            assertThat(c.entered()).isFalse();
            assertThat(c.fix().at()).isEqualTo(minute(1));
        });
        assertThat(watch.inside()).isEmpty();
    }

    @Test
    void aVagueFixCrossesNothing() {
        assertThat(watch.step(vague(at(0, 0), 301))).isEmpty();
        assertThat(watch.step(vague(at(1, 0), 300))).hasSize(1);
    }

    @Test
    void aFixThatIsOlderThanTheLastCrossesNothing() {
        watch.step(at(10, 5_000));
        assertThat(watch.step(at(9, 0))).isEmpty();
        assertThat(watch.step(at(10, 0))).isEmpty();
        assertThat(watch.last()).isEqualTo(minute(10));
    }

    @Test
    void aFenceReachesAcrossTheDateLine() {
        FenceWatch fiji = watchAt(GeoPoint.of(-16.8, 179.999));
        assertThat(fiji.step(fix(0, GeoPoint.of(-16.8, -179.9995)))).hasSize(1);
        assertThat(fiji.step(fix(1, GeoPoint.of(-16.8, 179.9)))).isEmpty();
        assertThat(fiji.step(fix(2, GeoPoint.of(-16.8, 179.9)))).hasSize(1);
    }

    @Test
    void aRadiusIsMetresAtEveryLatitude() {
        for (double latitude : new double[] {0, 45, 69.6, -54.8, 89.5}) {
            GeoPoint centre = GeoPoint.of(latitude, 18.9);
            assertThat(watchAt(centre).step(fix(0, away(centre, 299)))).hasSize(1);
            assertThat(watchAt(centre).step(fix(0, away(centre, 301)))).isEmpty();
        }
    }

    @Test
    void aWatchThatIsTakenUpAgainComesToTheSame() {
        List<Fix> way = List.of(at(0, 4_000), at(1, 100), at(2, 700), at(3, 90), at(4, 800), at(5, 1_500), at(6, 200));
        assertThat(takenUpAfter(0, way)).hasSize(3);
        for (int cut = 0; cut < way.size(); cut++) {
            assertThat(takenUpAfter(cut, way)).isEqualTo(takenUpAfter(way.size(), way));
        }
    }

    private List<Crossing> takenUpAfter(int cut, List<Fix> way) {
        List<Crossing> crossings = new ArrayList<>();
        FenceWatch first = watchAt(DOCK);
        way.subList(0, cut).forEach(fix -> crossings.addAll(first.step(fix)));
        FenceWatch second = new FenceWatch(fences(DOCK), FenceMap.EMPTY, first.settled(), first.inside());
        way.forEach(fix -> crossings.addAll(second.step(fix)));
        return crossings;
    }

    private static FenceWatch watchAt(GeoPoint centre) {
        return new FenceWatch(fences(centre), FenceMap.EMPTY, null, "");
    }

    private static List<Fence> fences(GeoPoint centre) {
        return List.of(Fence.ofStop(1, new Circle(centre, RADIUS)));
    }

    private static Fix at(int minute, double metresAway) {
        return fix(minute, away(DOCK, metresAway));
    }

    private static GeoPoint away(GeoPoint from, double metres) {
        GeodesicData there = Geodesic.WGS84.Direct(from.latitude(), from.longitude(), 77, metres);
        return GeoPoint.of(there.lat2, there.lon2);
    }

    private static Fix fix(int minute, GeoPoint point) {
        return new Fix("TRL-9", minute(minute), point, null, null, null, null, null);
    }

    private static Fix vague(Fix fix, double metres) {
        return new Fix(fix.device(), fix.at(), fix.point(), null, null, null, metres, null);
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
