package io.trigon.integrations.exchange.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.shipment.epcis.EpcisFault;
import io.trigon.domain.shipment.epcis.EpcisReading;
import io.trigon.domain.shipment.epcis.ObservedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever comes is answered: read, or refused with faults that can be shown. */
class MutatedDocumentsTest {
    private static final SchemaEpcisReader READER = new SchemaEpcisReader();
    private static final int ROUNDS = 6_000;
    private static final List<String> SCRAPS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&",
            ":",
            ",",
            "null",
            "true",
            "-1e999999999",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "<![CDATA[",
            "<!--",
            "<!DOCTYPE a>",
            "xsi:nil=\"true\"",
            "urn:epc:id:sgtin:1.2.%",
            "urn:epc:id:itip:4012345.012345.",
            "https://id.gs1.org/01/%zz",
            "@context",
            "eventTime",
            "\"type\":",
            "extension",
            "9".repeat(70),
            "é中😀");

    @Test
    @Timeout(120)
    void noMutationIsTooMuch() {
        Random random = new Random(20261122);
        List<byte[]> seeds = Stream.concat(Samples.under("2.0/"), Samples.under("1.2/"))
                .map(Samples::bytes)
                .toList();
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] mutated = mutated(seeds.get(random.nextInt(seeds.size())), random);
            long begin = System.nanoTime();
            EpcisReading reading = READER.read(mutated);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            check(reading);
            if (reading.isWhole()) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private static void check(EpcisReading reading) {
        assertThat(reading.faults()).hasSizeLessThanOrEqualTo(100);
        for (EpcisFault fault : reading.faults()) {
            assertThat(fault.code()).startsWith("epcis-");
            assertThat(fault.pointer() + fault.found() + fault.expected()).doesNotContainPattern("\\p{Cntrl}");
        }
        if (reading.document() == null) {
            assertThat(reading.isWhole()).isFalse();
            return;
        }
        assertThat(reading.numbers()).hasSameSizeAs(reading.document().events());
        for (ObservedEvent event : reading.document().events()) {
            assertThat(event.eventId()).isNotBlank();
            assertThat(event.json()).doesNotContain("\u0000");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(event.json()))
                    .isTrue();
            assertThat(event.epcs())
                    .allSatisfy(
                            epc -> assertThat(epc.id().normal()).isNotBlank().doesNotContainPattern("[\\p{Cntrl}\\s]"));
        }
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 1; changes--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, at, SCRAPS.get(random.nextInt(SCRAPS.size())), at);
                case 1 -> joined(
                        bytes,
                        at,
                        SCRAPS.get(random.nextInt(SCRAPS.size())),
                        Math.min(bytes.length, at + random.nextInt(30)));
                case 2 -> joined(bytes, at, "", Math.min(bytes.length, at + 1 + random.nextInt(200)));
                case 3 -> joined(
                        bytes,
                        at,
                        new String(bytes, at, Math.min(200, bytes.length - at), StandardCharsets.ISO_8859_1),
                        at);
                case 4 -> flipped(bytes, at, random);
                default -> joined(bytes, bytes.length - random.nextInt(Math.min(40, bytes.length)), "", bytes.length);
            };
        }
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, Random random) {
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
    }

    /** The bytes up to the one place, the text, and the bytes from the other. */
    private static byte[] joined(byte[] bytes, int to, String text, int from) {
        byte[] middle = text.getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[to + middle.length + bytes.length - from];
        System.arraycopy(bytes, 0, whole, 0, to);
        System.arraycopy(middle, 0, whole, to, middle.length);
        System.arraycopy(bytes, from, whole, to + middle.length, bytes.length - from);
        return whole;
    }
}
