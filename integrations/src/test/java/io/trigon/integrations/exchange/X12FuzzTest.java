package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.StatusReport;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.InMemoryAgreements;
import io.trigon.domain.testing.InMemoryControlNumbers;
import io.trigon.integrations.exchange.x12.Fixtures;
import io.trigon.integrations.exchange.x12.X12File;
import io.trigon.integrations.exchange.x12.X12Framing;
import io.trigon.integrations.exchange.x12.X12Limits;
import io.trigon.integrations.exchange.x12.X12Reader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run longer with {@code -Dfuzz.files=10000}, elsewhere with {@code -Dfuzz.seed=7}. */
@DisplayName("Mutated files")
class X12FuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 600);
    private static final Instant AT = Instant.parse("2026-03-02T15:20:00Z");
    private static final List<String> SEEDS = List.of(
            "tenders/full-4010",
            "tenders/three-stops-5010",
            "tenders/change-4010",
            "tenders/cancel-4010",
            "statuses/one-day-4010",
            "statuses/trouble-5010",
            "odd/two-interchanges",
            "odd/other-delimiters",
            "odd/newline-is-the-terminator",
            "odd/wrapped-at-80",
            "odd/latin-letters",
            "broken/missing-set-trailer",
            "broken/one-of-two-is-bad",
            "broken/bad-code",
            "broken/interchange-numbers-differ",
            "odd/asks-for-ta1");

    /** Sets beside tenders and statuses, from the corpus. */
    private static final List<String> CORPUS = List.of(
            "x12/bill-of-lading/plain",
            "x12/bill-of-lading/orders-in-oid-5010",
            "x12/warehouse-order/plain",
            "x12/warehouse-order/marks-and-lines-5010",
            "x12/stock-transfer/plain",
            "x12/ship-notice/pallets-packs-items",
            "x12/ship-notice/items-above-packs-5010",
            "x12/ship-notice/level-within-itself",
            "x12/freight-bill/plain",
            "x12/freight-bill/decimal-points-5010",
            "x12/tender-answer/declined-by-a-code");

    private static final byte[] SPECIAL =
            "~*>^:\r\n \0\t\u007fISAGSTE019-.A\u00c3\u00a9\u00ff".getBytes(StandardCharsets.ISO_8859_1);

    private final X12MessageReader reader = new X12MessageReader(
            new OurAddress("ZZ", "TRIGON", "TRIGON"), new InMemoryAgreements(), new InMemoryControlNumbers());

    /** Whatever comes: it is read or found to be unreadable, and what we answer is sound. */
    @Test
    void areReadOrRefusedAndTheAnswersAreSound() throws Exception {
        Random random = new Random(Long.getLong("fuzz.seed", 20261122L));
        int answered = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] file = mutated(seed(random), random);
            try {
                answered += answersTo(file);
            } catch (Exception | Error e) {
                throw new AssertionError("file " + i + ":\n" + new String(file, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(answered).isGreaterThan(FILES / 10);
    }

    private static byte[] seed(Random random) throws IOException {
        int at = random.nextInt(SEEDS.size() + CORPUS.size());
        return at < SEEDS.size()
                ? Fixtures.bytes(SEEDS.get(at) + ".edi")
                : CorpusFile.named(CORPUS.get(at - SEEDS.size())).bytes();
    }

    private int answersTo(byte[] file) throws Exception {
        for (String id : List.of("DEMOSHIP", "DEMOCARR")) {
            boolean carrier = id.equals("DEMOCARR");
            TradingPartner partner = new TradingPartner(
                            id,
                            id,
                            carrier ? TradingPartner.Role.CARRIER : TradingPartner.Role.SHIPPER,
                            new Company(id, "US"),
                            "ZZ",
                            id,
                            id,
                            AT)
                    .at(TradingPartner.Stage.LIVE);
            MessageReading reading = reader.read(new InboundMessage(id, "f.edi", "0", file, AT), partner);
            boolean something = !reading.flaws().isEmpty()
                    || !reading.rejections().isEmpty()
                    || !reading.acknowledgements().isEmpty()
                    || !reading.parts().isEmpty();
            assertThat(something || reading.controlNumber() != null).isTrue();
            reading.acknowledgements().forEach(X12FuzzTest::isSound);
            reading.parts().forEach(X12FuzzTest::isUsable);
            if (!reading.acknowledgements().isEmpty()) {
                return 1;
            }
        }
        return 0;
    }

    private static void isUsable(MessageReading.Part part) {
        if (part instanceof MessageReading.Tendered tendered) {
            // none but a load tender has an answer of its own
            MessageReading.Draft answer = tendered.answering().answer(true, "TG1234567890", "");
            if (answer != null) {
                isSound(answer);
            }
        } else if (part instanceof StatusReport report) {
            try {
                assertThat(report.when().in(ZoneOffset.UTC)).isNotNull();
            } catch (BrokenRule named) {
                assertThat(named.code()).isNotEmpty();
            }
            assertThat(report.key().length()).isLessThan(300);
        }
    }

    private static void isSound(MessageReading.Draft draft) {
        try {
            X12File answer = X12Framing.cut(draft.write(7, AT), X12Limits.STANDARD);
            assertThat(answer.isWhole()).isTrue();
            var interchange =
                    new X12Reader(X12Limits.STANDARD).read(answer.frames().get(0));
            assertThat(interchange.flaws()).isEmpty();
            assertThat(interchange.groups()).hasSize(draft.messageType().equals("TA1") ? 0 : 1);
            interchange.groups().forEach(group -> assertThat(group.verdict())
                    .as("%s", group)
                    .isEqualTo("A"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] mutated(byte[] file, Random random) {
        byte[] result = file;
        for (int times = 1 + random.nextInt(4); times > 0 && result.length > 0; times--) {
            int at = random.nextInt(result.length);
            int length = Math.min(result.length - at, 1 + random.nextInt(40));
            byte some = SPECIAL[random.nextInt(SPECIAL.length)];
            result = switch (random.nextInt(8)) {
                case 0 -> joined(result, at, new byte[0], at + length);
                case 1 -> joined(result, at, new byte[] {some}, at + 1);
                case 2 -> joined(result, at, new byte[] {some}, at);
                case 3 -> joined(result, at, Arrays.copyOfRange(result, at, at + length), at);
                case 4 -> joined(result, at, new byte[] {(byte) random.nextInt(256)}, at + 1);
                case 5 -> joined(result, at, segment(result, random), at);
                case 6 -> joined(result, at, "X".repeat(1 << random.nextInt(12)).getBytes(), at);
                default -> Arrays.copyOf(result, at + 1);
            };
        }
        return result;
    }

    /** Some segment of the file, with its terminator. */
    private static byte[] segment(byte[] file, Random random) {
        String[] segments = new String(file, StandardCharsets.ISO_8859_1).split("(?<=~)");
        return segments[random.nextInt(segments.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] of, int until, byte[] middle, int from) {
        byte[] result = Arrays.copyOf(of, until + middle.length + of.length - from);
        System.arraycopy(middle, 0, result, until, middle.length);
        System.arraycopy(of, from, result, until + middle.length, of.length - from);
        return result;
    }
}
