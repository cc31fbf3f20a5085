package io.trigon.web.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * All texts a reader sees, in English and Chinese: one bundle per context under {@code messages/}, UTF-8, patterns of
 * {@link MessageFormat}. A key that is missing in a language falls back to English, then to the key itself.
 */
public final class Texts {
    /** The bundles; a file {@code <name>_<language>.properties} must exist for each. */
    public static final List<String> BUNDLES = List.of(
            "shell",
            "words",
            "access",
            "care",
            "shipment",
            "triangle",
            "contract",
            "exchange",
            "desk",
            "admin",
            "tracking",
            "rules");

    /** The languages that are complete, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final Texts ALL = new Texts();

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    private Texts() {
        for (Locale language : LANGUAGES) {
            Map<String, String> texts = new HashMap<>();
            for (String bundle : BUNDLES) {
                load("messages/" + bundle + "_" + language.getLanguage() + ".properties", texts);
            }
            byLanguage.put(language.getLanguage(), texts);
        }
    }

    public static Texts all() {
        return ALL;
    }

    /** The nearest of our languages; English for all others. */
    public static Locale nearest(Locale asked) {
        boolean chinese = asked != null && "zh".equals(asked.getLanguage());
        return chinese ? Locale.CHINESE : Locale.ENGLISH;
    }

    /** The text with its arguments filled in; null when no language has the key. */
    public String find(Locale locale, String key, Object... args) {
        Locale language = nearest(locale);
        String pattern = byLanguage.get(language.getLanguage()).get(key);
        if (pattern == null) {
            pattern = byLanguage.get("en").get(key);
        }
        return pattern == null ? null : new MessageFormat(pattern, language).format(args);
    }

    /** As {@link #find}, but the key itself when there is no text. */
    public String text(Locale locale, String key, Object... args) {
        String found = find(locale, key, args);
        return found == null ? key : found;
    }

    Set<String> keys(Locale language) {
        return new TreeSet<>(byLanguage.get(language.getLanguage()).keySet());
    }

    String pattern(Locale language, String key) {
        return byLanguage.get(language.getLanguage()).get(key);
    }

    private static void load(String file, Map<String, String> into) {
        try (InputStream in = Resources.open(file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String key : properties.stringPropertyNames()) {
                if (into.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("text key twice: " + key);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
