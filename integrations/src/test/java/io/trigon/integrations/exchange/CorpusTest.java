package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file under {@code corpus}: read, settled and answered as the text beside it says. A new file gets its text by
 * {@code -Dfixtures.write=true}; then read it with your own eyes against the standard, for it is what we promise.
 */
@DisplayName("The corpus")
class CorpusTest {

    /** Raised as files come, never lowered. */
    private static final int AT_LEAST = 230;

    @TempDir
    Path data;

    static List<String> files() {
        return CorpusFile.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadSettledAndAnsweredAsTheTextBesideItSays(String name) throws IOException {
        CorpusFile file = CorpusFile.named(name);
        String reading = new CorpusReading(data).of(file);
        if (Boolean.getBoolean("fixtures.write")) {
            file.write(reading);
        }
        assertThat(reading).isEqualTo(Boolean.getBoolean("fixtures.write") ? reading : file.expected());
    }

    @Test
    void isAsLargeAsWePromise() {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }
}
