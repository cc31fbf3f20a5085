package io.trigon.web.tracking;

import io.trigon.domain.access.SignInAttempts;
import io.trigon.domain.care.TrackingLink;
import io.trigon.domain.shipment.ShipmentReads.ShipmentView;
import io.trigon.web.access.Redirects;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Templates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The public tracking page: no login, no script, no session. An unknown number and what is no number at all answer alike; a
 * wrong secret shows what no secret shows. Guessing postcodes is stopped after a few tries for each number and address, and for each number.
 */
@WebServlet("/track/*")
public class TrackServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Duration WINDOW = Duration.ofMinutes(30);
    private static final int TRIES = 8;
    /** Wrong postcodes of one number from everywhere: who guesses from many addresses gets no further either. */
    private static final int TRIES_OF_ALL = 60;

    private final transient FreshPages fresh = new FreshPages();

    @Inject
    private transient TrackShipment track;

    @Inject
    private transient SignInAttempts attempts;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String number = number(request);
        if (number.isEmpty()) {
            String typed = request.getParameter("n");
            if (typed != null && typed.matches("[A-Za-z0-9 -]{1,40}")) {
                Redirects.to(response, "/track/" + typed.replaceAll("[ -]", ""));
                return;
            }
            show(request, response, TrackPage.nothing("", null));
            return;
        }
        Optional<byte[]> page = request.getQueryString() == null
                ? fresh.get(key(request), () -> page(request, number))
                : page(request, number);
        if (page.isEmpty()) {
            unknown(request, response);
            return;
        }
        send(response, page.get());
    }

    private static FreshPages.Key key(HttpServletRequest request) {
        return new FreshPages.Key(scene(request).path(), scene(request).locale());
    }

    private Optional<byte[]> page(HttpServletRequest request, String number) {
        return track.find(number).map(shipment -> {
            boolean details = TrackShipment.opensBySecret(shipment, request.getParameter(TrackingLink.SECRET));
            return html(request, track.page(shipment, details, null));
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ShipmentView> shipment = track.find(number(request));
        if (shipment.isEmpty()) {
            unknown(request, response);
            return;
        }
        String number = "postcode " + shipment.get().trackingNumber();
        String key = number + " " + request.getRemoteAddr();
        Instant since = clock.instant().minus(WINDOW);
        boolean closed =
                attempts.failuresSince(key, since) >= TRIES || attempts.failuresSince(number, since) >= TRIES_OF_ALL;
        boolean right = !closed && TrackShipment.opensByPostcode(shipment.get(), request.getParameter("postcode"));
        if (!right && !closed) {
            attempts.failed(key, clock.instant());
            attempts.failed(number, clock.instant());
        }
        show(request, response, track.page(shipment.get(), right, right ? null : "track.wrong"));
    }

    private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        show(request, response, TrackPage.nothing("", "track.unknown"));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, TrackPage page) throws IOException {
        send(response, html(request, page));
    }

    private byte[] html(HttpServletRequest request, TrackPage page) {
        return Templates.render(new Page("tracking/track", page), scene(request), clock)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Scene scene(HttpServletRequest request) {
        return (Scene) request.getAttribute(Scene.ATTRIBUTE);
    }

    private static void send(HttpServletResponse response, byte[] html) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private static String number(HttpServletRequest request) {
        return request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    }
}
