package io.trigon.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rule without a text is told in English to everybody, and seldom says what to do. */
class RuleTextsTest {
    private static final Path DOMAIN = Path.of("../domain/src/main/java");
    private static final Pattern BREAKS =
            Pattern.compile("(?:new BrokenRule\\(|\\bsuper\\(|unless\\([^;\"]*,)\\s*\"([a-z]+(?:-[a-z0-9]+)+)\"");

    /** Why a message of a partner waits has texts of its own: its reason, and what to do about it. */
    private static final List<String> WORDS = List.of("rule.", "exchange.repair.");

    /** What no reader meets: guards between our own parts, settings, and parameters whose text is made with their names. */
    private static final Set<String> UNTOLD = Set.of(
            "epcis-event-wrong",
            "epcis-query-parameter",
            "fix-incomplete",
            "fix-number",
            "fix-time",
            "tender-without-kind",
            "tracks-kept");

    @Test
    void everyRuleHasATextInBothLanguages() throws IOException {
        Set<String> untold = new TreeSet<>();
        for (Locale language : Texts.LANGUAGES) {
            Set<String> known = Texts.all().keys(language);
            rules().filter(rule -> WORDS.stream().noneMatch(word -> known.contains(word + rule)))
                    .forEach(untold::add);
        }
        assertThat(untold).containsExactlyInAnyOrderElementsOf(UNTOLD);
    }

    @Test
    void theSearchFindsARuleHoweverItIsBroken() throws IOException {
        assertThat(rules()).contains("scan-empty", "unit-unknown", "fence-radius", "message-empty", "outline-wide");
    }

    private static Stream<String> rules() throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(DOMAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = BREAKS.matcher(Files.readString(file));
                while (matcher.find()) {
                    rules.add(matcher.group(1));
                }
            }
        }
        return rules.stream();
    }
}
