package io.trigon.integrations.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Group;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFeedsTest {
    private final SampleFolder folder = new SampleFolder(Optional.empty());
    private final SampleTime time = new SampleTime(Instant.parse("2026-03-02T12:00:00Z"));

    @Test
    void fillsTimesInTheZoneThatIsNamed() {
        assertThat(SampleText.fill("G62*37*{{2h 30m ago yyyyMMdd America/Chicago}}*{{now HHmm UTC}}~", time))
                .isEqualTo("G62*37*20260302*1200~");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lakeshore-to-indianapolis.204.edi",
                "lakeshore-to-milwaukee.204.edi",
                "on-the-way.214.edi",
                "held-up-by-weather.214.edi",
                "load-nobody-knows.214.edi"
            })
    void everyFileIsWhatAPartnerWouldSend(String file) throws Exception {
        byte[] bytes = SampleText.fill(folder.text("feeds/" + file), time).getBytes(StandardCharsets.UTF_8);
        var frames = X12Framing.cut(bytes, X12Limits.STANDARD).frames();
        assertThat(frames).hasSize(1);
        for (X12Group group :
                new X12Reader(X12Limits.STANDARD).read(frames.get(0)).groups()) {
            assertThat(group.transactions()).isNotEmpty().allSatisfy(set -> assertThat(set.errors())
                    .isEmpty());
        }
    }

    @Test
    void theTruckIsSeenSoFarOffThatItCannotBeInTime() {
        GeoPoint indianapolis = GeoPoint.of(39.7290, -86.2730);
        var fixes = folder.rows("feeds/truck-psxl49901.csv").stream()
                .map(row -> LoadSampleWorld.fix(row, time))
                .toList();
        assertThat(fixes).hasSize(40).allMatch(f -> f.device().equals("PSXL49901"));
        // an hour and three quarters are left; nobody drives a truck at a hundred all the way
        assertThat(fixes).allMatch(f -> f.point().metresTo(indianapolis) > 1.75 * 100_000);
    }

    @Test
    void theTruckComesNearerWithEachFixAndLooksWhereItGoes() {
        GeoPoint indianapolis = GeoPoint.of(39.7290, -86.2730);
        var fixes = folder.rows("feeds/truck-psxl49901.csv").stream()
                .map(row -> LoadSampleWorld.fix(row, time))
                .toList();
        for (int i = 1; i < fixes.size(); i++) {
            Fix from = fixes.get(i - 1);
            Fix to = fixes.get(i);
            assertThat(to.point().metresTo(indianapolis))
                    .isLessThan(from.point().metresTo(indianapolis) - 90);
            double seconds = Duration.between(from.at(), to.at()).toSeconds();
            double kmh = from.point().metresTo(to.point()) / seconds * 3.6;
            assertThat(kmh).isBetween(to.speedKmh() - 5, to.speedKmh() + 5);
        }
    }
}
