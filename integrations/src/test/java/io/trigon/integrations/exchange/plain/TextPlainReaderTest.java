package io.trigon.integrations.exchange.plain;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.exchange.PlainReading;
import io.trigon.domain.exchange.PlainReading.Finding;
import io.trigon.domain.exchange.PlainReading.Line;
import io.trigon.domain.exchange.PlainReading.Syntax;
import io.trigon.domain.exchange.PlainReading.Weight;
import io.trigon.integrations.exchange.x12.Fixtures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPlainReaderTest {
    private final TextPlainReader reader = new TextPlainReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenders/full-4010",
                "statuses/one-day-4010",
                "broken/bad-code",
                "broken/bad-date",
                "broken/missing-mandatory-element",
                "broken/missing-mandatory-segment",
                "broken/wrong-segment-count",
                "odd/wrapped-at-80"
            })
    void eachSegmentStandsBesideWhatItSays(String name) throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String actual = text(reader.read(Fixtures.bytes(name + ".edi"), language));
            String file = name + ".plain-" + language.getLanguage();
            assertThat(actual).isEqualTo(Fixtures.expected(file, actual));
        }
    }

    @Test
    void anElementSaysWhatItIsAndWhatItMeans() throws IOException {
        PlainReading reading = read("statuses/one-day-4010");

        Line at7 = reading.lines().stream()
                .filter(l -> l.tag().equals("AT7"))
                .findFirst()
                .orElseThrow();
        assertThat(at7.elements().get(0).place()).isEqualTo("AT7-01");
        assertThat(at7.elements().get(0).name()).isEqualTo("Status");
        assertThat(at7.elements().get(0).meaning()).isEqualTo("arrived at the pick-up");
        assertThat(reading.linesOf(at7.text())).containsExactly(at7.number());
    }

    @Test
    void aFindingSaysWhereWhatAndHowItShouldLook() throws IOException {
        Finding finding = read("broken/bad-date").findings().get(0);

        assertThat(finding.weight()).isEqualTo(Weight.REFUSED);
        assertThat(finding.place()).isEqualTo("G62-02");
        assertThat(finding.expected()).contains("YYYYMMDD");
        assertThat(finding.example()).matches("\\d{8}");
        assertThat(read("broken/bad-date").lines().get(finding.line() - 1).tag())
                .isEqualTo("G62");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \r\n ", "hello", "<xml/>", "ISA", "ISA*", "ISA*00*~", "\u0000\u0001"})
    void whateverItIsTheReadingSaysWhy(String text) {
        PlainReading reading = reader.read(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);

        assertThat(reading.findings()).isNotEmpty();
        assertThat(reading.isSound()).isFalse();
    }

    @Test
    void edifactIsReadByItsOwnSeparators() {
        String text = "UNA:+.? '\r\nUNB+UNOC:3+BLUW:14+TRIGON+260303:0812+7'UNH+1+IFTSTA:D:96A:UN'"
                + "BGM+77+S?+1+9'STS+1+21'UNT+4+1'UNZ+1+7'";

        PlainReading reading = reader.read(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH);

        assertThat(reading.syntax()).isEqualTo(Syntax.EDIFACT);
        assertThat(reading.sender()).isEqualTo("14/BLUW");
        assertThat(reading.sets()).containsExactly("IFTSTA");
        Line bgm = reading.lines().get(3);
        assertThat(bgm.position()).isEqualTo(2);
        assertThat(bgm.elements().get(1).raw()).isEqualTo("S+1");
        assertThat(bgm.says()).isEqualTo("77 · S+1 · original");
    }

    /** Code 200 of element 2005 is the pick-up, wanted or done. */
    @Test
    void aPickUpThatIsOrderedIsNotToldAsDone() {
        String text = "UNB+UNOC:3+BLUW:14+TRIGON+260303:0812+7'UNH+1+IFTMIN:D:96A:UN'DTM+200:20300604:102'";

        List<Line> lines = reader.read(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                .lines();

        assertThat(lines.get(2).says()).isEqualTo("pick-up · 4 Jun 2030");
    }

    @ParameterizedTest
    @CsvSource({
        "20260302:102, 2 Mar 2026",
        "260302:101, 2 Mar 2026",
        "202603021405:203, 2 Mar 2026 14:05",
        "2603021405:201, 2 Mar 2026 14:05",
        "20260302140509:204, 2 Mar 2026 14:05:09",
        "202603021405UTC:303, 2 Mar 2026 14:05 UTC",
        "20261302:102, 20261302 · 102",
        "202603022505:203, 202603022505 · 203",
        "12:719, 12 · 719",
    })
    void datesOfEdifactAreReadByTheirFormat(String sent, String says) {
        String text = "UNB+UNOC:3+BLUW:14+TRIGON+260303:0812+7'UNH+1+IFTSTA:D:96A:UN'DTM+137:" + sent + "'";

        List<Line> lines = reader.read(text.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                .lines();

        assertThat(lines.get(0).says()).contains(" · 3 Mar 2026 · 08:12 · ");
        assertThat(lines.get(2).says()).isEqualTo("date of the document · " + says);
        assertThat(lines.get(2).elements().get(1).raw() + ":"
                        + lines.get(2).elements().get(2).raw())
                .isEqualTo(sent);
    }

    @Test
    void anythingElseIsNeither() {
        assertThat(reader.read("hello".getBytes(StandardCharsets.UTF_8), Locale.ENGLISH)
                        .syntax())
                .isEqualTo(Syntax.NEITHER);
    }

    private PlainReading read(String name) throws IOException {
        return reader.read(Fixtures.bytes(name + ".edi"), Locale.ENGLISH);
    }

    private static String text(PlainReading reading) {
        String lines = reading.lines().stream()
                .map(l -> "%d %s%s| %s | %s: %s\n"
                        .formatted(
                                l.number(),
                                l.set(),
                                l.position() == 0 ? "" : "/" + l.position() + " ",
                                l.raw(),
                                l.name(),
                                l.says()))
                .collect(Collectors.joining());
        return lines
                + reading.findings().stream()
                        .map(f -> "%s line %d %s %s: %s found %s, expected %s, example %s\n"
                                .formatted(
                                        f.weight(),
                                        f.line(),
                                        f.place(),
                                        f.code(),
                                        f.says(),
                                        f.found(),
                                        f.expected(),
                                        f.example()))
                        .collect(Collectors.joining());
    }
}
