package io.trigon.web.access;

import io.trigon.domain.access.FindViewer;
import io.trigon.domain.access.Viewer;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds out who asks: on the API the owner of the bearer key and nobody else, elsewhere the user of the session. It refuses
 * nobody; that is the work of {@link DoorFilter}. Its place in the chain is in web.xml.
 */
public class ViewerFilter implements Filter {
    private static final String BEARER = "Bearer ";

    @Inject
    private FindViewer viewers;

    @Inject
    private CurrentViewer current;

    @Inject
    private Clock clock;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        find(request).ifPresent(current::set);
        chain.doFilter(in, out);
    }

    private Optional<Viewer> find(HttpServletRequest request) {
        if (Paths.isApi(request)) {
            String header = request.getHeader("Authorization");
            boolean bearer = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
            return bearer ? viewers.byKey(header.substring(BEARER.length()).strip()) : Optional.empty();
        }
        Visit visit = Visit.of(request);
        boolean guest = visit == null || visit.userId() == null || visit.isOver(clock.instant());
        return guest ? Optional.empty() : viewers.byUser(visit.userId(), visit.since());
    }
}
