package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What was typed into a form of the portal, kept so that a refusal loses nothing of it; secrets are not kept. */
final class TypedForm {
    private static final String ATTRIBUTE = TypedForm.class.getName();

    /** Characters a field may have where its column or its rule says so; the others get {@link #USUAL}. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("text", 200_000),
            Map.entry("outline", 200_000),
            Map.entry("recording", 200_000),
            Map.entry("pkcs12", 60_000),
            Map.entry("pem", 20_000),
            Map.entry("privateKey", 20_000),
            Map.entry("outcome", 2000),
            Map.entry("cases", 4000),
            Map.entry("remark", 400),
            Map.entry("name", 200),
            Map.entry("label", 200),
            Map.entry("signedBy", 200),
            Map.entry("company", 200),
            Map.entry("login", 40),
            Map.entry("device", 64),
            Map.entry("code", 500),
            Map.entry("site", 100));

    private static final int USUAL = 400;
    private static final Set<String> SECRETS = Set.of("csrf", "privateKey", "pkcs12");

    private final String action;
    private final Map<String, String> typed = new LinkedHashMap<>();

    private TypedForm(String action) {
        this.action = action;
    }

    /** Reads the fields of a form; of several values under one name the first. */
    static TypedForm read(String action, String body) {
        TypedForm form = new TypedForm(action);
        for (String pair : body.split("&")) {
            int eq = pair.indexOf('=');
            if (eq > 0) {
                form.typed.putIfAbsent(decode(pair.substring(0, eq)), decode(pair.substring(eq + 1)));
            }
        }
        return form;
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The form of the request; null when it has none. */
    static TypedForm of(HttpServletRequest request) {
        return (TypedForm) request.getAttribute(ATTRIBUTE);
    }

    String action() {
        return action;
    }

    String value(String name) {
        return typed.get(name);
    }

    /** All fields but the token, passwords and keys. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>(typed);
        shown.keySet()
                .removeIf(name ->
                        SECRETS.contains(name) || name.toLowerCase(Locale.ROOT).contains("password"));
        return shown;
    }

    /** @throws BrokenRule {@code text-too-long} naming the first field that is longer than it may be */
    void checkLengths() {
        typed.forEach((name, value) -> {
            int most = LONGEST.getOrDefault(name.replaceFirst("-\\d{1,2}$", ""), USUAL);
            if (value.length() > most) {
                throw new BrokenRule(
                        "text-too-long",
                        name + " has at most " + most + " characters",
                        Map.of("field", name, "most", String.valueOf(most), "has", String.valueOf(value.length())));
            }
        });
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
