package io.trigon.domain.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The words of notices are whole in both languages. */
class NoticeBundlesTest {
    private static final ResourceBundle ENGLISH = bundle(Locale.ENGLISH);
    private static final ResourceBundle CHINESE = bundle(Locale.CHINESE);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void everyTextIsAPatternThatNamesTheSameFactsInBoth() {
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(factsIn(CHINESE, key)).as(key).isEqualTo(factsIn(ENGLISH, key)));
    }

    private static int factsIn(ResourceBundle bundle, String key) {
        return key.startsWith("time.")
                ? 0
                : new MessageFormat(bundle.getString(key)).getFormatsByArgumentIndex().length;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle("io.trigon.domain.care.notices", language);
    }
}
