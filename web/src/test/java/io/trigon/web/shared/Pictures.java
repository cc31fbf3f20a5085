package io.trigon.web.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/** Renders a page with a sample model to {@code target/pages}, in both languages, to be looked at without a server. */
public final class Pictures {
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Pattern FORM = Pattern.compile("</?form\\b");
    private static final Path FOLDER = Path.of("target/pages");

    private Pictures() {}

    /** Writes {@code <name>.<language>.html} for each language and answers the English one. */
    public static String take(String name, Page page) {
        return take(name, page, "/app/" + name);
    }

    public static String take(String name, Page page, String path) {
        String english = "";
        for (Locale language : Texts.LANGUAGES) {
            String html = Templates.render(page, scene(language, path), Clock.fixed(NOW, ZoneOffset.UTC));
            if (html.contains("??")) {
                throw new AssertionError("a text is missing: "
                        + html.substring(html.indexOf("??")).split("[<\"]")[0]);
            }
            if (html.contains("{0}")) {
                throw new AssertionError("a text was not filled: " + html.substring(html.indexOf("{0}") - 60));
            }
            refuseFormsInForms(name, html);
            write(name + "." + language.getLanguage() + ".html", html);
            english = language.equals(Locale.ENGLISH) ? html : english;
        }
        return english;
    }

    /** A browser drops the inner one, and its end closes the outer: what follows is in no form at all. */
    private static void refuseFormsInForms(String name, String html) {
        boolean open = false;
        for (var tags = FORM.matcher(html); tags.find(); ) {
            boolean begins = tags.group().startsWith("<f");
            if (begins && open) {
                throw new AssertionError(name + " has a form within a form: "
                        + html.substring(tags.start()).split(">")[0]);
            }
            open = begins;
        }
    }

    private static Scene scene(Locale language, String path) {
        var reader = new Scene.Reader("account-manager", "Ana Lindqvist", "ADMIN", null, true, true);
        return new Scene(
                language, Theme.AUTO, ZoneId.of("Europe/Berlin"), path, "", reader, "token-of-a-test", null, null);
    }

    private static void write(String name, String html) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name), html, StandardCharsets.UTF_8);
            for (String asset : Assets.all().names()) {
                String url = Assets.all().url(asset);
                Path file = FOLDER.resolve(url.substring(1));
                Files.createDirectories(file.getParent());
                Files.write(file, Assets.all().at(url).orElseThrow().plain());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
