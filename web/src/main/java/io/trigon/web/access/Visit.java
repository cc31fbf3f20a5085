package io.trigon.web.access;

import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Transport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/** What a session holds: who signed in (null before), the token of its forms, and what the last action left to say. */
final class Visit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String KEY = Visit.class.getName();
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final SecureRandom DICE = new SecureRandom();

    private final String csrf = token();
    private final Long userId;
    private final Instant since;
    private final boolean newPasswordFirst;
    private Scene.Attempt attempt;
    private String tone;
    private String text;
    private String argument;

    private Visit(Long userId, Instant since, boolean newPasswordFirst) {
        this.userId = userId;
        this.since = since;
        this.newPasswordFirst = newPasswordFirst;
    }

    /** The visit of the request's session; null when it has none. */
    static Visit of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : in(session);
    }

    /** The visit of the session; null when nobody began one. */
    static Visit in(HttpSession session) {
        return (Visit) session.getAttribute(KEY);
    }

    /** As {@link #of}, but begins one for a guest when there is none. */
    static Visit ofGuest(HttpServletRequest request) {
        Visit visit = of(request);
        return visit != null ? visit : begin(request, null, null, false);
    }

    /**
     * Begins a visit under a new session id and with a new token.
     *
     * @param newPasswordFirst whether nothing is open until the password is changed
     */
    static Visit begin(HttpServletRequest request, Long userId, Instant since, boolean newPasswordFirst) {
        HttpSession session = request.getSession(true);
        if (userId != null) {
            request.changeSessionId();
        }
        Visit visit = new Visit(userId, since, newPasswordFirst);
        session.setAttribute(KEY, visit);
        return visit;
    }

    /** The container's cookie again, but with SameSite, which it leaves out. */
    static void markCookie(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null && !session.getId().equals(request.getRequestedSessionId())) {
            String secure = Transport.isSecure(request) ? "; Secure" : "";
            List<String> others = response.getHeaders("Set-Cookie").stream()
                    .filter(cookie -> !cookie.startsWith("trigon="))
                    .toList();
            response.setHeader("Set-Cookie", "trigon=" + session.getId() + "; Path=/; HttpOnly; SameSite=Lax" + secure);
            others.forEach(cookie -> response.addHeader("Set-Cookie", cookie));
        }
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    Long userId() {
        return userId;
    }

    /** When the user came in; null for a guest. */
    Instant since() {
        return since;
    }

    /** Whether it lasts too long, however busy it was: then one signs in again. */
    boolean isOver(Instant now) {
        return since != null && since.plus(LONGEST).isBefore(now);
    }

    boolean needsNewPassword() {
        return newPasswordFirst;
    }

    String csrf() {
        return csrf;
    }

    boolean accepts(String token) {
        return token != null
                && MessageDigest.isEqual(csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    void leave(HttpServletRequest request, Scene.Flash flash) {
        tone = flash.tone();
        text = flash.key();
        argument = flash.arg();
        request.getSession().setAttribute(KEY, this);
    }

    void refuse(HttpServletRequest request, Scene.Attempt refused) {
        attempt = refused;
        request.getSession().setAttribute(KEY, this);
    }

    /** The form that was refused just now, once; null when none was. */
    Scene.Attempt takeAttempt(HttpServletRequest request) {
        Scene.Attempt refused = attempt;
        if (refused != null) {
            attempt = null;
            request.getSession().setAttribute(KEY, this);
        }
        return refused;
    }

    /** What the last action left to say, once; null when nothing. */
    Scene.Flash take(HttpServletRequest request) {
        if (text == null) {
            return null;
        }
        Scene.Flash flash = new Scene.Flash(tone, text, argument);
        text = null;
        request.getSession().setAttribute(KEY, this);
        return flash;
    }

    private static String token() {
        byte[] bits = new byte[24];
        DICE.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
