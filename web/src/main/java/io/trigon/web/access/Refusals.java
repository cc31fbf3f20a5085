package io.trigon.web.access;

import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import io.trigon.domain.shared.UnfitValue;
import io.trigon.web.api.Malformed;
import io.trigon.web.api.TooLarge;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Every way to say no: problem+json (RFC 9457) on the API and to scripts, a page that says what to do next in the portal. A
 * record that is not the viewer's answers as one that doesn't exist.
 */
@ApplicationScoped
public class Refusals {
    /** Rules that an equal request would break no more once the state has changed. */
    private static final Set<String> CONFLICTS = Set.of(
            "task-not-open",
            "task-taken",
            "changed-meanwhile",
            "contract-step",
            "contract-not-waiting",
            "proof-before-delivery",
            "login-taken",
            "partner-known",
            "partner-address-taken",
            "message-not-replayable",
            "request-key-reused",
            "epcis-event-known",
            "epcis-event-tested",
            "epcis-event-waits",
            "epcis-query-name-taken",
            "scan-id-used",
            "scan-owner",
            "shipment-is-over",
            "leg-shipment-over",
            "leg-tendered",
            "leg-tender-over",
            "decline-too-late",
            "fence-site-taken",
            "own-access");

    /** At which field of a form a rule speaks; the others speak for the form as a whole. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("login-form", "login"),
            Map.entry("login-taken", "login"),
            Map.entry("user-incomplete", "name"),
            Map.entry("user-company", "company"),
            Map.entry("password-length", "password"),
            Map.entry("password-is-login", "password"),
            Map.entry("password-same", "password"),
            Map.entry("password-wrong", "presentPassword"),
            Map.entry("password-repeat", "repeatedPassword"),
            Map.entry("key-label", "label"),
            Map.entry("partner-id", "id"),
            Map.entry("partner-known", "id"),
            Map.entry("as2-id", "theirId"),
            Map.entry("as2-url", "url"),
            Map.entry("partner-without-name", "name"),
            Map.entry("partner-without-role", "role"),
            Map.entry("partner-address", "isaId"),
            Map.entry("partner-address-taken", "isaId"),
            Map.entry("outcome-too-long", "outcome"),
            Map.entry("task-needs-answer", "outcome"),
            Map.entry("device-identifier", "device"),
            Map.entry("device-label", "label"),
            Map.entry("device-equipment", "equipment"),
            Map.entry("device-drivers", "drivers"),
            Map.entry("proof-without-name", "signedBy"),
            Map.entry("proof-in-the-future", "at"),
            Map.entry("leg-without-agreement", "partner"),
            Map.entry("leg-answer-due", "due"),
            Map.entry("leg-amount", "amount"),
            Map.entry("decline-reason", "reason"),
            Map.entry("fence-name", "name"),
            Map.entry("fence-site", "site"),
            Map.entry("fence-site-taken", "site"),
            Map.entry("fence-far", "site"),
            Map.entry("fence-radius", "radius"),
            Map.entry("fence-buffer", "buffer"),
            Map.entry("fence-corner", "outline"),
            Map.entry("outline-crosses-itself", "outline"),
            Map.entry("outline-small", "outline"),
            Map.entry("outline-wide", "outline"),
            Map.entry("outline-corners", "outline"),
            Map.entry("outline-unreadable", "outline"),
            Map.entry("outline-axis-order", "outline"),
            Map.entry("outline-position", "outline"),
            Map.entry("time-form", "at"));

    /** What the problem page shows; the kind names the texts {@code problem.<kind>.title} and {@code .text}. */
    public record ProblemPage(String kind, int status, String detail, String trace) {}

    Response unknownViewer(HttpServletRequest request) {
        if (Paths.isApi(request)) {
            return Response.fromResponse(problem(request, 401, "unauthorized", text(request, "rule.key-needed"), null))
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        if (!"GET".equals(request.getMethod()) || request.getHeader("HX-Request") != null) {
            return Response.status(Status.UNAUTHORIZED).build();
        }
        String query = request.getQueryString();
        String to = request.getRequestURI() + (query == null ? "" : "?" + query);
        return Response.seeOther(URI.create("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)))
                .build();
    }

    Response forbidden(HttpServletRequest request) {
        return Paths.wantsProblem(request)
                ? problem(request, 403, "forbidden", text(request, "rule.operation-not-open"), null)
                : page(403, "forbidden", null, null);
    }

    /** Nothing else is open to who came in with a password that somebody else set. */
    Response passwordFirst(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null
                ? Response.seeOther(URI.create(ProfilePages.PATH)).build()
                : page(403, "forbidden", null, null);
    }

    Response staleToken(HttpServletRequest request) {
        return page(403, "csrf", null, null);
    }

    private static int statusOf(BrokenRule rule) {
        if (rule instanceof NotFound) {
            return 404;
        }
        if (rule instanceof Malformed || rule instanceof UnfitValue) {
            return 400;
        }
        if (rule instanceof TooLarge) {
            return 413;
        }
        return CONFLICTS.contains(rule.code()) ? 409 : 422;
    }

    /** A broken rule: 404 for what isn't there, 400 for what can't be read, 409 for a state that doesn't allow it, else 422. */
    Response broken(HttpServletRequest request, BrokenRule rule) {
        boolean absent = rule instanceof NotFound;
        int status = Paths.isEpcis(request) ? EpcisExceptions.statusOf(rule, statusOf(rule)) : statusOf(rule);
        String says = says(locale(request), rule);
        if (Paths.wantsProblem(request)) {
            return problem(request, status, rule.code(), says, rule);
        }
        String back = absent || !"POST".equals(request.getMethod()) ? null : pageBefore(request);
        return back != null
                ? again(request, back, rule, says)
                : page(status, absent ? "not-found" : "broken-rule", absent ? null : says, null);
    }

    /** Back to the form, with all that was typed, and what is wrong beside its field. */
    private static Response again(HttpServletRequest request, String back, BrokenRule rule, String says) {
        TypedForm form = TypedForm.of(request);
        Visit visit = Visit.of(request);
        String field = rule.params().getOrDefault("field", FIELDS.get(rule.code()));
        if (form == null || visit == null) {
            return Flashes.to(request, back, new Scene.Flash("bad", "rule.said", says));
        }
        String named = field != null && form.value(field) != null ? field : null;
        visit.refuse(request, new Scene.Attempt(form.action(), form.shown(), named, says));
        return named == null
                ? Flashes.to(request, back, new Scene.Flash("bad", "rule.said", says))
                : Flashes.to(request, back, new Scene.Flash("bad", "rule.field", ""));
    }

    /** The page of ours that the form was on; null when the browser doesn't say, or says anything else. */
    static String pageBefore(HttpServletRequest request) {
        try {
            String header = request.getHeader("Referer");
            URI back = header == null ? null : new URI(header);
            if (back == null || back.getRawPath() == null || !back.getRawPath().startsWith("/app/")) {
                return null;
            }
            return back.getRawQuery() == null ? back.getRawPath() : back.getRawPath() + "?" + back.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }

    Response plain(HttpServletRequest request, int status, String trace) {
        String kind = kindOf(request, status);
        if (Paths.wantsProblem(request)) {
            String detail = text(request, "problem." + kind + ".text");
            return problem(request, status, kind, trace == null ? detail : detail + " " + trace, null);
        }
        return page(status, kind, null, trace);
    }

    private static String text(HttpServletRequest request, String key) {
        return Texts.all().text(locale(request), key);
    }

    static String kindOf(HttpServletRequest request, int status) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 406 -> Paths.isEpcis(request) ? "epcis-not-acceptable" : "not-acceptable";
            case 415 -> Paths.isEpcis(request) ? "epcis-unread-type" : "unread-type";
            default -> status < 500 ? "bad-request" : "failed";
        };
    }

    /** The rule in the reader's words: the text {@code rule.<code>}, else what the rule says of itself. */
    public static String says(Locale locale, BrokenRule rule) {
        String found = Texts.all()
                .find(
                        locale,
                        "rule." + rule.code(),
                        rule.params().getOrDefault("most", ""),
                        rule.params().getOrDefault("has", ""),
                        rule.params().getOrDefault("position", ""),
                        rule.params().getOrDefault("element", ""),
                        rule.params().getOrDefault("missing", ""));
        return found == null ? rule.getMessage() : found;
    }

    private static Response page(int status, String kind, String detail, String trace) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(new Page("access/problem", new ProblemPage(kind, status, detail, trace)))
                .build();
    }

    private static Response problem(
            HttpServletRequest request, int status, String code, String detail, BrokenRule rule) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add(
                        "type",
                        Paths.isEpcis(request) ? EpcisExceptions.typeOf(code, status) : "urn:trigon:problem:" + code)
                .add("title", titleOf(status))
                .add("status", status)
                .add("detail", detail)
                .add("code", code)
                .add("instance", request.getRequestURI());
        if (rule != null && !rule.params().isEmpty()) {
            JsonObjectBuilder params = Json.createObjectBuilder();
            rule.params().forEach(params::add);
            body.add("params", params);
        }
        return Response.status(status)
                .type("application/problem+json")
                .entity(body.build().toString())
                .build();
    }

    private static String titleOf(int status) {
        Status known = Status.fromStatusCode(status);
        return known != null ? known.getReasonPhrase() : status == 422 ? "Unprocessable Content" : "Refused";
    }

    private static Locale locale(HttpServletRequest request) {
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        return scene == null ? Texts.nearest(request.getLocale()) : scene.locale();
    }
}
