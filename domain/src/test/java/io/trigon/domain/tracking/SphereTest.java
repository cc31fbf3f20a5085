package io.trigon.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shared.GeoPoint;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SphereTest {
    @Test
    void whatIsCalledFartherIsFartherOnTheEllipsoidWhereverItLies() {
        Random random = new Random(7);
        int farther = 0;
        for (int i = 0; i < 20_000; i++) {
            GeoPoint one = GeoPoint.of(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            double reach = Math.pow(10, random.nextDouble() * 5);
            double away = reach * random.nextDouble() * 2 / 111_320;
            double latitude = Math.max(-90, Math.min(90, one.latitude() + away * (random.nextDouble() * 2 - 1)));
            double longitude = one.longitude() + away * (random.nextDouble() * 2 - 1);
            longitude = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
            GeoPoint other = GeoPoint.of(latitude, longitude);
            if (Sphere.areFarther(one, other, reach)) {
                farther++;
                assertThat(one.metresTo(other)).as("%s to %s", one, other).isGreaterThan(reach);
            }
        }
        assertThat(farther).as("the first look is good for something").isGreaterThan(2_000);
    }
}
