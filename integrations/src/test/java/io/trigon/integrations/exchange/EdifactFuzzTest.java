package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.MessageReading.Flaw;
import io.trigon.domain.exchange.StatusReport;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.domain.party.Company;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.testing.InMemoryAgreements;
import io.trigon.domain.testing.InMemoryControlNumbers;
import io.trigon.integrations.exchange.edifact.EdifactFile;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import io.trigon.integrations.exchange.edifact.EdifactMessage;
import io.trigon.integrations.exchange.edifact.EdifactReader;
import io.trigon.integrations.exchange.x12.X12Limits;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Run longer with {@code -Dfuzz.files=10000}, elsewhere with {@code -Dfuzz.seed=7}. */
@DisplayName("Mutated EDIFACT files")
class EdifactFuzzTest {

    private static final int FILES = Integer.getInteger("fuzz.files", 600);
    private static final Instant AT = Instant.parse("2026-03-02T15:20:00Z");
    private static final byte[] SPECIAL = "'+:?*\r\n \0\tUNAUNBUNHUNTUNZ019-.,A\u00c3\u00a9\u00ff\u001b$\u001c\u001d"
            .getBytes(StandardCharsets.ISO_8859_1);

    private final EdifactMessageReader reader = new EdifactMessageReader(
            new OurEdifactAddress("TRIGON", Optional.empty()), new InMemoryAgreements(), new InMemoryControlNumbers());

    /** Whatever comes: it is read or found to be unreadable, and what we answer is sound. */
    @Test
    void areReadOrRefusedAndTheAnswersAreSound() throws Exception {
        List<String> seeds = CorpusFile.names().stream()
                .filter(n -> n.startsWith("edifact/"))
                .toList();
        Random random = new Random(Long.getLong("fuzz.seed", 20261122L));
        int answered = 0;
        for (int i = 0; i < FILES; i++) {
            CorpusFile seed = CorpusFile.named(seeds.get(random.nextInt(seeds.size())));
            byte[] file = mutated(seed.bytes(), random);
            try {
                answered += answersTo(file, seed.partner());
            } catch (Exception | Error e) {
                throw new AssertionError("file " + i + ":\n" + new String(file, StandardCharsets.ISO_8859_1), e);
            }
        }
        assertThat(answered).isGreaterThan(FILES / 4);
    }

    private int answersTo(byte[] file, String id) {
        TradingPartner.Role role = id.equals("DEMOCARR") ? TradingPartner.Role.CARRIER : TradingPartner.Role.SHIPPER;
        TradingPartner partner = new TradingPartner(id, id, role, new Company(id, "DE"), "ZZ", id, id, AT)
                .at(TradingPartner.Stage.LIVE)
                .knownInEdifactAs("ZZZ", id);
        MessageReading reading = reader.read(new InboundMessage(id, "f.edi", "0", file, AT), partner);
        boolean something = !reading.flaws().isEmpty()
                || !reading.rejections().isEmpty()
                || !reading.acknowledgements().isEmpty()
                || !reading.parts().isEmpty();
        assertThat(something || reading.controlNumber() != null).isTrue();
        reading.acknowledgements().forEach(EdifactFuzzTest::isSound);
        for (int part = 0; part < reading.parts().size(); part++) {
            isUsable(reading.parts().get(part));
            reading.objecting().to(part, new Flaw("tender-differs", "load=1")).ifPresent(EdifactFuzzTest::isSound);
        }
        return reading.acknowledgements().isEmpty() ? 0 : 1;
    }

    private static void isUsable(MessageReading.Part part) {
        if (part instanceof MessageReading.Tendered tendered) {
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
        }
    }

    private static void isSound(MessageReading.Draft draft) {
        EdifactFile answer = EdifactFraming.cut(draft.write(7, AT), X12Limits.STANDARD);
        assertThat(answer.flawOffset()).isEqualTo(-1);
        EdifactInterchange interchange =
                new EdifactReader(X12Limits.STANDARD).read(answer.frames().get(0));
        assertThat(interchange.refusals()).isEmpty();
        assertThat(interchange.messages().toList()).hasSize(1).allMatch(EdifactMessage::isTaken);
        assertThat(interchange.messages().flatMap(m -> m.errors().stream())).isEmpty();
    }

    private static byte[] mutated(byte[] file, Random random) {
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
        String[] segments = new String(file, StandardCharsets.ISO_8859_1).split("(?<=')");
        return segments[random.nextInt(segments.length)].getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] of, int until, byte[] middle, int from) {
        byte[] result = Arrays.copyOf(of, until + middle.length + of.length - from);
        System.arraycopy(middle, 0, result, until, middle.length);
        System.arraycopy(of, from, result, until + middle.length, of.length - from);
        return result;
    }
}
