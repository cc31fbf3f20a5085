package io.trigon.web.shared;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * The surroundings of one page: who reads it, in which language, light and zone, and where it is.
 *
 * @param path the path asked for, without query
 * @param query the raw query, "" when there is none
 * @param reader null when nobody is signed in
 * @param csrf the token that each form carries; "" when there is no session
 * @param flash a text key that the last action left, null when there is none
 * @param attempt a form that was refused just now, null when there is none
 */
public record Scene(
        Locale locale,
        Theme theme,
        ZoneId zone,
        String path,
        String query,
        Reader reader,
        String csrf,
        Flash flash,
        Attempt attempt) {
    /** Under this name the scene of a request is an attribute of it. */
    public static final String ATTRIBUTE = Scene.class.getName();

    /** Who is signed in, as the frame shows it. */
    public record Reader(String login, String name, String role, String company, boolean staff, boolean admin) {}

    /** What the last action did: a tone (ok, watch, bad) and a text key with its one argument. */
    public record Flash(String tone, String key, String arg) {}

    /**
     * A form that was refused: what was typed comes back, and what was wrong stands beside its field.
     *
     * @param action the path that the form was sent to
     * @param field the field that is wrong; null when it is none alone
     * @param says what is wrong, in the reader's words
     */
    public record Attempt(String action, Map<String, String> typed, String field, String says)
            implements java.io.Serializable {}

    /** A scene for an error that came before any other was set. */
    public static Scene plain() {
        return plain(Locale.ENGLISH);
    }

    /** The same in a language. */
    public static Scene plain(Locale locale) {
        return new Scene(locale, Theme.AUTO, ZoneOffset.UTC, "/", "", null, "", null, null);
    }

    public Scene withCsrf(String token) {
        return new Scene(locale, theme, zone, path, query, reader, token, flash, attempt);
    }
}
