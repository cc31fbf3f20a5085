package io.trigon.integrations.tracking.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.GeoPoint;
import io.trigon.domain.tracking.Fix;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FixRecordTest {
    private final Random random = new Random(92);

    @Test
    void aFixComesOutAsItWentInWhateverTheDeviceMeasured() {
        for (int i = 0; i < 2_000; i++) {
            List<Fix> fixes =
                    Stream.generate(this::any).limit(1 + random.nextInt(40)).toList();
            assertThat(FixRecord.read(FixRecord.write(fixes))).isEqualTo(fixes);
        }
    }

    @Test
    void theLongestFrameOfTheLongestNameFits() {
        String name = "X".repeat(64);
        List<Fix> most = IntStream.range(0, FixRecord.FIXES_MOST)
                .mapToObj(i -> new Fix(name, Instant.ofEpochSecond(i), GeoPoint.of(1, 2), 1.0, 2.0, 3.0, 4.0, 5.0))
                .toList();
        byte[] bytes = FixRecord.write(most);
        assertThat(bytes).hasSizeLessThan(60_000);
        assertThat(FixRecord.read(bytes)).isEqualTo(most);
    }

    /** Nodes of two versions run side by side while the house is renewed. */
    @Test
    void whatTheFirstVersionWroteIsReadForEver() {
        byte[] written = HexFormat.of()
                .parseHex("01" + "05" + "54524c2d39" + "0001" + "00064c0953885397" + "4044f3f7ced91687"
                        + "c055e8f5c28f5c29" + "11" + "4053c00000000000" + "4056800000000000");
        Fix fix = new Fix(
                "TRL-9",
                Instant.ofEpochSecond(1772452800, 123_799_000),
                GeoPoint.of(41.906, -87.64),
                79.0,
                null,
                null,
                null,
                90.0);
        assertThat(FixRecord.write(List.of(fix)))
                .asHexString()
                .isEqualToIgnoringCase(HexFormat.of().formatHex(written));
        assertThat(FixRecord.read(written)).containsExactly(fix);
    }

    @Test
    void whatIsNoRecordOfOursIsRefusedWithAReason() {
        byte[] good = FixRecord.write(List.of(any(), any()));
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        byte[] newer = good.clone();
        newer[0] = 2;
        assertThatThrownBy(() -> FixRecord.read(null))
                .isInstanceOf(BadRecord.class)
                .hasMessage("empty");
        assertThatThrownBy(() -> FixRecord.read(longer)).hasMessage("goes on after its last fix");
        assertThatThrownBy(() -> FixRecord.read(newer)).hasMessage("of version 2, known is 1");
        assertThatThrownBy(() -> FixRecord.read(new byte[1_000_000])).hasMessage("longer than a record of fixes");
        for (int i = 1; i < good.length; i++) {
            byte[] shorter = Arrays.copyOf(good, i);
            assertThatThrownBy(() -> FixRecord.read(shorter)).isInstanceOf(BadRecord.class);
        }
    }

    @Test
    void noDamageBreaksTheReader() {
        int refused = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = FixRecord.write(Collections.nCopies(1 + random.nextInt(3), any()));
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(FixRecord.read(bytes)).isNotEmpty();
            } catch (BadRecord bad) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    private Fix any() {
        Instant at = Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000));
        GeoPoint point = GeoPoint.of(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
        return new Fix("TRL-9", at, point, maybe(), maybe(), maybe(), maybe(), maybe());
    }

    private Double maybe() {
        return random.nextBoolean() ? null : Double.valueOf(random.nextGaussian() * 1000);
    }
}
