package io.trigon.web.shared;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts the security headers on every answer: nothing inline, nothing from elsewhere but the map tiles that the setting
 * {@code trigon.map.tiles} names. Private pages are never stored by a cache. Its place in the chain is in web.xml.
 */
public class HeadersFilter implements Filter {
    @Inject
    @ConfigProperty(name = "trigon.map.tiles")
    private Optional<String> tiles;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) out;
        response.setHeader("Content-Security-Policy", policy(tiles.orElse(null)));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "geolocation=(), camera=" + camera((HttpServletRequest) in) + ", microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (Transport.isSecure((HttpServletRequest) in)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(in, out);
    }

    /** Only the page for scanning may ask for the camera. */
    private static String camera(HttpServletRequest request) {
        return "/app/scan".equals(request.getRequestURI()) ? "(self)" : "()";
    }

    static String policy(String tiles) {
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:" + origin(tiles)
                + "; connect-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
                + " object-src 'none'";
    }

    private static String origin(String tiles) {
        if (tiles == null || tiles.isBlank()) {
            return "";
        }
        URI uri = URI.create(tiles.replaceAll("\\{s}", "s").replaceAll("\\{[a-z]}", "0"));
        String host = tiles.contains("{s}") ? uri.getHost().replaceFirst("^s\\.", "*.") : uri.getHost();
        return " " + uri.getScheme() + "://" + host + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
