package io.trigon.integrations.exchange.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An interchange of ours")
class EdifactWriterTest {

    private static final Instant AT = Instant.parse("2026-03-02T15:20:00Z");

    private static EdifactWriter writer(String repertoire, int syntax, boolean test) {
        return new EdifactWriter(
                new EdifactEnvelope(repertoire, syntax, "TRIGON", "ZZZ", "4012345000009", "14", 7, AT, "D96A", test));
    }

    private static byte[] withText(EdifactWriter writer, String text) {
        writer.startMessage("IFTSTA");
        writer.segment("BGM", "44", "TG1", "9");
        writer.dated("137");
        writer.segment("CNI", "1", List.of("SHP-1"));
        writer.segment("STS", List.of("1"), List.of("21", "", "6"), List.of(""), null);
        writer.segment("FTX", "AAI", "", "", List.of(text, ""));
        writer.endMessage();
        return writer.finish();
    }

    @Test
    void isWrittenWithItsEnvelopeCountsAndReleasedCharacters() {
        byte[] bytes = withText(writer("UNOB", 3, true), "what's 1+1:2? no*");

        assertThat(new String(bytes, StandardCharsets.US_ASCII).replace("'", "'\n"))
                .isEqualTo(
                        """
                        UNA:+.? '
                        UNB+UNOB:3+TRIGON:ZZZ+4012345000009:14+260302:1520+7++++++1'
                        UNH+1+IFTSTA:D:96A:UN'
                        BGM+44+TG1+9'
                        DTM+137:202603021520:203'
                        CNI+1+SHP-1'
                        STS+1+21::6'
                        FTX+AAI+++what?'
                        s 1?+1?:2?? no*'
                        UNT+7+1'
                        UNZ+1+7'
                        """);
    }

    @Test
    void ofSyntaxFourHasALongDateAndARepetitionSeparator() {
        String text = new String(withText(writer("UNOB", 4, false), "a*b"), StandardCharsets.US_ASCII);

        assertThat(text)
                .startsWith("UNA:+.?*'UNB+UNOB:4+TRIGON:ZZZ+4012345000009:14+20260302:1520+7'")
                .contains("+a?*b'");
    }

    @Test
    void isWrittenInTheNarrowestRepertoireThatHoldsIt() {
        byte[] western = withText(writer("UNOA", 3, false), "Zürich");
        byte[] chinese = withText(writer("UNOA", 3, false), "上海");

        assertThat(new String(withText(writer("UNOA", 3, false), "BASEL"), StandardCharsets.US_ASCII))
                .contains("UNB+UNOA:3");
        assertThat(new String(western, StandardCharsets.ISO_8859_1)).contains("UNB+UNOC:3", "+Zürich'");
        assertThat(new String(chinese, StandardCharsets.UTF_8)).contains("UNB+UNOY:3", "+上海'");
    }

    @Test
    void thatOurSchemasDoNotKnowIsNotWritten() {
        EdifactWriter withoutBeginning = writer("UNOB", 3, false);
        withoutBeginning.startMessage("IFTSTA");
        withoutBeginning.segment("CNI", "1");
        withoutBeginning.segment("STS", "1", "21");
        withoutBeginning.endMessage();

        assertThatThrownBy(withoutBeginning::finish).isInstanceOf(IllegalStateException.class);
    }
}
