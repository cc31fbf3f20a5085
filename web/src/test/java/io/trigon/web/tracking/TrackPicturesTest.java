package io.trigon.web.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Pictures;
import io.trigon.web.shared.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackPicturesTest {
    @Test
    void theNumberAloneNamesNobodyAndNoPlace() {
        TrackPage page = new TrackShipment(null, null).page(Samples.shipment(), false, null);
        String html = Pictures.take("track", new Page("tracking/track", page), "/track/TG4K7Q2M9XW3ABD");
        assertThat(html)
                .contains("on its way", "later than planned")
                .doesNotContain("Hamburg", "Nordwerk", "PO-4711", "<script");
    }

    @Test
    void theSecretOpensPlacesAndTheMap() {
        var map = SketchMap.of(
                List.of(
                        new SketchMap.Place(GeoPoint.of(53.54, 9.98), "Hamburg"),
                        new SketchMap.Place(GeoPoint.of(48.14, 11.57), "München")),
                List.of(GeoPoint.of(53.5, 9.9), GeoPoint.of(51.3, 9.5), GeoPoint.of(49.79, 9.95)),
                640,
                280);
        TrackPage bare = new TrackShipment(null, null).page(Samples.shipment(), false, null);
        var places = new TrackPage.Places("Nordwerk, Hamburg, DE", "Alpenland, München, DE", "PO-4711", map);
        TrackPage page = new TrackPage(
                bare.number(),
                null,
                bare.says(),
                bare.tone(),
                bare.zone(),
                bare.earliest(),
                bare.expected(),
                bare.latest(),
                bare.late(),
                null,
                bare.events(),
                true,
                places);
        assertThat(Pictures.take("track-open", new Page("tracking/track", page), "/track/TG4K7Q2M9XW3ABD"))
                .contains("Nordwerk, Hamburg", "<polyline")
                .hasSizeLessThan(20_000);
    }

    @Test
    void anUnknownNumberGetsTheFormAgain() {
        TrackPage page = TrackPage.nothing("", "track.unknown");
        assertThat(Pictures.take("track-none", new Page("tracking/track", page), "/track/x"))
                .contains("find nothing");
    }

    @Test
    void onlyTheRightSecretOrPostcodeOpens() {
        var shipment = Optional.of(Samples.shipment()).orElseThrow();
        assertThat(TrackShipment.opensBySecret(shipment, "s3cr3t")).isTrue();
        assertThat(TrackShipment.opensBySecret(shipment, "s3cr3")).isFalse();
        assertThat(TrackShipment.opensBySecret(shipment, null)).isFalse();
        assertThat(TrackShipment.opensByPostcode(shipment, " 20452 ")).isTrue();
        assertThat(TrackShipment.opensByPostcode(shipment, "20451")).isFalse();
    }
}
