package io.trigon.web.access;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Texts;
import io.trigon.web.shared.Theme;
import io.trigon.web.shared.Transport;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Sets the {@link Scene} of each page: language and light from the address, else from the cookie, else from the user, else
 * from the browser. Comes after {@link ViewerFilter}.
 */
public class SceneFilter implements Filter {
    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    private CurrentViewer current;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        request.setAttribute(Scene.ATTRIBUTE, scene(request, response));
        chain.doFilter(in, out);
    }

    private Scene scene(HttpServletRequest request, HttpServletResponse response) {
        Viewer viewer = current.find().orElse(null);
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Visit visit = Visit.of(request);
        ZoneId zone = viewer == null ? ZoneOffset.UTC : viewer.zone();
        boolean page = "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Live") == null
                && !request.getRequestURI().equals("/app/events");
        return new Scene(
                locale(request, response, viewer),
                Theme.of(choice(request, response, "theme")),
                zone,
                request.getRequestURI(),
                query,
                viewer == null ? null : reader(viewer),
                visit == null ? "" : visit.csrf(),
                visit == null || !page ? null : visit.take(request),
                visit == null || !page ? null : visit.takeAttempt(request));
    }

    private static Scene.Reader reader(Viewer viewer) {
        boolean admin = viewer.role() == Role.ADMIN;
        return new Scene.Reader(viewer.login(), viewer.name(), viewer.role().name(), null, viewer.isStaff(), admin);
    }

    private static Locale locale(HttpServletRequest request, HttpServletResponse response, Viewer viewer) {
        String chosen = choice(request, response, "lang");
        if (chosen != null) {
            return Texts.nearest(Locale.forLanguageTag(chosen));
        }
        return Texts.nearest(viewer != null ? viewer.language() : request.getLocale());
    }

    /** From here on the language of the profile counts again. */
    static void forgetLanguage(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(kept("lang", "", 0, Transport.isSecure(request)));
    }

    private static Cookie kept(String name, String value, int seconds, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** What the address says, which the cookie then keeps; else what the cookie says; null when neither does. */
    private static String choice(HttpServletRequest request, HttpServletResponse response, String name) {
        String asked = "GET".equals(request.getMethod()) ? parameter(request, name) : null;
        if (asked != null && asked.matches("[a-z]{2,5}")) {
            response.addCookie(kept(name, asked, A_YEAR, Transport.isSecure(request)));
            return asked;
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static String parameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null || !query.contains(name + "=") ? null : request.getParameter(name);
    }
}
