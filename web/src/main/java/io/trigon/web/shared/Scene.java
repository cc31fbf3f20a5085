package io.trigon.web.shared;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The surroundings of one page: who reads it, in which language, light and zone, and where it is.
 *
 * @param path the path asked for, without query
 * @param query the raw query, "" when there is none
 * @param reader null when nobody is signed in
 * @param csrf the token that each form carries; "" when there is no session
 * @param flash a text key that the last action left, null when there is none
 */
public record Scene(
        Locale locale, Theme theme, ZoneId zone, String path, String query, Reader reader, String csrf, Flash flash) {
    /** Under this name the scene of a request is an attribute of it. */
    public static final String ATTRIBUTE = Scene.class.getName();

    /** Who is signed in, as the frame shows it. */
    public record Reader(String login, String name, String role, String company, boolean staff, boolean admin) {}

    /** What the last action did: a tone (ok, watch, bad) and a text key with its one argument. */
    public record Flash(String tone, String key, String arg) {}

    /** A scene for an error that came before any other was set. */
    public static Scene plain() {
        return new Scene(Locale.ENGLISH, Theme.AUTO, ZoneOffset.UTC, "/", "", null, "", null);
    }

    public Scene withCsrf(String token) {
        return new Scene(locale, theme, zone, path, query, reader, token, flash);
    }
}
