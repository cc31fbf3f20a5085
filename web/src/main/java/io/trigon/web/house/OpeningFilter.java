package io.trigon.web.house;

import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Templates;
import io.trigon.web.shared.Texts;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

/**
 * Answers 503 with {@code Retry-After} to everybody but health checks and style sheets until the house is open, and while
 * it closes: problem+json on the API, elsewhere a page that loads itself again. Its place in the chain is in web.xml.
 */
public class OpeningFilter implements Filter {
    private static final String SECONDS = "3";

    /** The page needs nothing. */
    public record Opening() {}

    @Inject
    private House house;

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        if (house.isReady() || isAlwaysOpen(request.getRequestURI())) {
            chain.doFilter(in, out);
            return;
        }
        HttpServletResponse response = (HttpServletResponse) out;
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS);
        String path = request.getRequestURI();
        boolean api = path.startsWith("/api/") || path.startsWith("/epcis");
        if (!api && "GET".equals(request.getMethod())) {
            response.setHeader("Refresh", SECONDS);
        }
        response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
        Locale locale = Texts.nearest(request.getLocale());
        String body = api ? problem(locale, request.getRequestURI()) : page(locale);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isAlwaysOpen(String path) {
        return path.startsWith("/health")
                || path.equals("/openapi")
                || path.startsWith("/static/")
                || path.startsWith("/webjars/");
    }

    private String page(Locale locale) {
        return Templates.render(new Page("access/opening", new Opening()), Scene.plain(locale), clock);
    }

    static String problem(Locale locale, String path) {
        return Json.createObjectBuilder()
                .add("type", "urn:trigon:problem:opening")
                .add("title", "Service Unavailable")
                .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .add("detail", Texts.all().text(locale, "opening.text"))
                .add("code", "opening")
                .add("instance", path)
                .build()
                .toString();
    }
}
