package io.trigon.integrations.exchange.plain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** A table of words in one language; a word that is missing there is the English one. */
final class Words {
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    /** The table {@code name}, in Chinese for Chinese readers, else in English. */
    static Words of(String name, Locale language) {
        boolean chinese = language != null && "zh".equals(language.getLanguage());
        return LOADED.computeIfAbsent(name + (chinese ? "_zh" : "_en"), file -> {
            Properties english = load(name + "_en", null);
            return new Words(chinese ? load(file, english) : english);
        });
    }

    /** A table that is the same in all languages. */
    static Words of(String name) {
        return LOADED.computeIfAbsent(name, file -> new Words(load(file, null)));
    }

    private static Properties load(String file, Properties else_) {
        Properties words = new Properties(else_);
        try (InputStream in = Words.class.getResourceAsStream(file + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Null when there is none. */
    String find(String key) {
        return words.getProperty(key);
    }

    /** The first of the keys that has a word; null when none has. */
    String first(String... keys) {
        for (String key : keys) {
            String found = find(key);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The word with its arguments filled in, or the key when there is none. */
    String text(String key, String... arguments) {
        String text = words.getProperty(key, key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i]);
        }
        return text;
    }

    boolean hasAny(String prefix) {
        return words.stringPropertyNames().stream().anyMatch(key -> key.startsWith(prefix));
    }
}
