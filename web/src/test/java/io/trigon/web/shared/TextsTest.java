package io.trigon.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trigon.domain.access.Role;
import io.trigon.domain.care.Task;
import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.shipment.Doubt;
import io.trigon.domain.shipment.MilestoneCode;
import io.trigon.domain.shipment.ShipmentStatus;
import io.trigon.domain.shipment.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/io/trigon/web/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/io/trigon/web/messages");
    private static final Pattern TEXT_BETWEEN_TAGS = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern WORDY_ATTRIBUTE = Pattern.compile(
            "\\s(title|alt|placeholder|aria-label|data-label|data-confirm|value)=\"([^\"]*\\p{L}[^\"]*)\"");
    private static final Pattern TEXT_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9._-]*)");
    private static final Pattern CALLED_KEY = Pattern.compile("ui\\.text\\('([A-Za-z][A-Za-z0-9._-]*)'[,)]");

    @Test
    void bothLanguagesHoldTheSameKeys() {
        Set<String> english = Texts.all().keys(Locale.ENGLISH);
        Set<String> chinese = Texts.all().keys(Locale.CHINESE);
        assertThat(chinese).isEqualTo(english).hasSizeGreaterThan(100);
    }

    /** Two people who add the same key to one file merge without a conflict, and the second text wins in silence. */
    @Test
    void noFileHoldsAKeyTwice() throws IOException {
        List<String> twice = new ArrayList<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.toList()) {
                Set<String> keys = new TreeSet<>();
                Files.readAllLines(file).stream()
                        .filter(line -> line.matches("[A-Za-z].*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !keys.add(key))
                        .forEach(key -> twice.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(twice).isEmpty();
    }

    /** In a pattern one apostrophe alone is swallowed; two are one. */
    @Test
    void noTextLosesAnApostrophe() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            for (String key : Texts.all().keys(language)) {
                String pattern = Texts.all().pattern(language, key).replace("''", "");
                assertThat(pattern).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void everyTextIsAPatternWithTheSameArgumentsInBothLanguages() {
        for (String key : Texts.all().keys(Locale.ENGLISH)) {
            assertThat(arguments(Locale.CHINESE, key)).as(key).isEqualTo(arguments(Locale.ENGLISH, key));
        }
    }

    @Test
    void everyKeyOfATemplateHasAText() throws IOException {
        Set<String> known = Texts.all().keys(Locale.ENGLISH);
        Set<String> asked = new TreeSet<>();
        for (Path template : templates()) {
            String text = Files.readString(template);
            for (Pattern pattern : List.of(TEXT_KEY, CALLED_KEY)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    asked.add(matcher.group(1));
                }
            }
        }
        asked.removeAll(known);
        assertThat(asked).isEmpty();
    }

    /** Templates name these by their value, so no search of templates finds one that lacks its word. */
    @Test
    void everyValueThatPagesShowHasAWord() {
        Map<String, Enum<?>[]> shown = Map.of(
                "doubt", Doubt.values(),
                "milestone", MilestoneCode.values(),
                "source", Source.values(),
                "task", Task.Kind.values(),
                "task.say", Task.Kind.values(),
                "status", ShipmentStatus.values(),
                "instate", InboundMessage.State.values(),
                "role", Role.values());
        Set<String> known = Texts.all().keys(Locale.ENGLISH);
        List<String> missing = shown.entrySet().stream()
                .flatMap(e -> Arrays.stream(e.getValue()).map(value -> e.getKey() + "." + value))
                .filter(key -> !known.contains(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    /** A bare file field speaks the browser's language; that of the parts and the shot of the scanner lie over words of ours. */
    @Test
    void noFileIsAskedForInTheWordsOfTheBrowser() throws IOException {
        Set<String> asking = new TreeSet<>();
        for (Path template : templates()) {
            if (Files.readString(template).contains("type=\"file\"")) {
                asking.add(template.getFileName().toString());
            }
        }
        assertThat(asking).containsExactly("parts.html", "scan.html");
    }

    @Test
    void noTemplateHoldsAHardCodedText() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : templates()) {
            hardCoded(Files.readString(template)).forEach(text -> found.add(template.getFileName() + ": " + text));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchForHardCodedTextsFindsOne() {
        assertThat(hardCoded("<p>Late</p><a title=\"Go\" th:text=\"#{x}\"></a>"))
                .containsExactly("Late", "Go");
    }

    private static List<String> hardCoded(String html) {
        String bare = html.replaceAll("(?s)<!--.*?-->", "").replaceAll("<kbd[^>]*>[^<]*</kbd>", "<kbd></kbd>");
        // an expression may hold a ">" of its own
        bare = bare.replaceAll("\\$\\{[^}]*}", "");
        List<String> found = new ArrayList<>();
        Matcher text = TEXT_BETWEEN_TAGS.matcher(bare);
        while (text.find()) {
            found.add(text.group(1).strip());
        }
        Matcher attribute = WORDY_ATTRIBUTE.matcher(
                bare.replaceAll("<(option|input|button|circle)[^>]*\\svalue=\"[^\"]*\"", "<$1"));
        while (attribute.find()) {
            found.add(attribute.group(2));
        }
        return found;
    }

    private static int arguments(Locale locale, String key) {
        String pattern = Texts.all().pattern(locale, key);
        return new MessageFormat(pattern, locale).getFormatsByArgumentIndex().length;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(p -> p.toString().endsWith(".html")).toList();
        }
    }
}
