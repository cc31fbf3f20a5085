package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.exchange.CheckMessage;
import io.trigon.domain.exchange.OwnExchange;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.integrations.exchange.plain.TextPlainReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a partner's programmer is told of each EDIFACT file of the corpus: all of it in {@code findings/edifact.txt}, written anew by
 * {@code -Dfixtures.write=true} and then read with one's own eyes.
 */
@DisplayName("Findings in EDIFACT")
class EdifactFindingsTest {
    private static final String EXPECTED = "findings/edifact.txt";
    private static final Path SOURCE = Path.of("src/test/resources/io/trigon/integrations/exchange", EXPECTED);

    @TempDir
    Path data;

    private CheckMessage checkMessage;

    @BeforeEach
    void open() {
        ExchangeHouse house = new ExchangeHouse(data, false);
        checkMessage = new CheckMessage(
                new TextPlainReader(),
                house.reader,
                new OwnExchange(house.world.exchange, house.world.exchange),
                house.world.clock);
    }

    static List<String> files() {
        return CorpusFile.names().stream().filter(n -> n.startsWith("edifact/")).toList();
    }

    private List<Finding> findings(String name, Locale language) throws IOException {
        Viewer staff = new Viewer(1, "admin", "A", Role.ADMIN, null, language, ZoneOffset.UTC);
        CorpusFile file = CorpusFile.named(name);
        return checkMessage
                .check(staff, file.bytes(), file.partner(), language)
                .reading()
                .findings();
    }

    @Test
    void sayWhereWhatWasFoundWhatWasExpectedAndHowItShouldLook() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : files()) {
            all.append(name).append('\n');
            for (Finding f : findings(name, Locale.ENGLISH)) {
                all.append("  %s at %d %s %s: %s | found %s | expected %s | such as %s%n"
                        .formatted(
                                f.weight(),
                                f.line(),
                                f.place(),
                                f.code(),
                                f.says(),
                                f.found(),
                                f.expected(),
                                f.example()));
            }
        }
        String text = all.toString().replaceAll("[\\x00-\\x09\\x0B-\\x1F\\x7F]", "?");
        if (Boolean.getBoolean("fixtures.write")) {
            Files.createDirectories(SOURCE.getParent());
            Files.writeString(SOURCE, text);
        }
        try (InputStream in = Boolean.getBoolean("fixtures.write")
                ? Files.newInputStream(SOURCE)
                : EdifactFindingsTest.class.getResourceAsStream(EXPECTED)) {
            assertThat(text).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void ofWhatIsRefusedNameASegmentAndSaySoInBothLanguages(String name) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            List<Finding> refused = findings(name, language).stream()
                    .filter(f -> f.weight() == Weight.REFUSED)
                    .toList();
            assertThat(refused).allSatisfy(f -> {
                assertThat(f.line()).as("line of %s", f).isPositive();
                assertThat(f.place()).as("place of %s", f).matches("[A-Z][A-Z0-9]{2}(-\\d\\d(\\.\\d)?)?");
                assertThat(Stream.of(f.says(), f.found(), f.expected())).doesNotContainNull();
                assertThat(f.says()).doesNotStartWith("u.").doesNotContain("{0}");
            });
        }
    }

    @Test
    void nothingIsFoundInWhatIsTakenWithoutAWord() throws IOException {
        for (String name : List.of("instruction/full-d01b", "booking/firm-d96a", "bill/freight-and-fuel-d99b")) {
            assertThat(findings("edifact/" + name, Locale.ENGLISH)).as(name).isEmpty();
        }
    }
}
