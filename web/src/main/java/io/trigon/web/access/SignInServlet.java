package io.trigon.web.access;

import io.trigon.domain.access.SignIn;
import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Templates;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sign-in page. One answer for an unknown login and a wrong password; a new session id for who comes in. */
@WebServlet("/login")
public class SignInServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> DEMO =
            List.of("account-manager", "care-agent", "shipper", "consignee", "carrier", "admin");

    /** @param problem text key, null when there is none */
    public record SignInPage(String problem, String to, String login, boolean demo, List<String> demoLogins) {}

    @Inject
    private transient SignIn signIn;

    @Inject
    private transient Clock clock;

    @Inject
    private transient CurrentViewer current;

    @Inject
    @ConfigProperty(name = "trigon.demo", defaultValue = "false")
    private boolean demo;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (current.find().isPresent()) {
            Redirects.to(response, target(request));
            return;
        }
        show(request, response, null);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        if (visit == null || !visit.accepts(request.getParameter("csrf"))) {
            show(request, response, "sign.expired");
            return;
        }
        SignIn.Outcome outcome =
                signIn.signIn(request.getParameter("login"), request.getParameter("password"), request.getRemoteAddr());
        if (outcome.viewer() == null) {
            response.setStatus(outcome.throttled() ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
            show(request, response, outcome.throttled() ? "sign.throttled" : "sign.wrong");
            return;
        }
        Visit.begin(request, outcome.viewer().userId(), clock.instant(), outcome.temporary());
        Visit.markCookie(request, response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", outcome.temporary() ? ProfilePages.PATH : target(request));
    }

    private void show(HttpServletRequest request, HttpServletResponse response, String problem) throws IOException {
        Visit visit = Visit.ofGuest(request);
        Visit.markCookie(request, response);
        Scene scene = ((Scene) request.getAttribute(Scene.ATTRIBUTE)).withCsrf(visit.csrf());
        String to = request.getParameter("to") == null ? "" : request.getParameter("to");
        String login = request.getParameter("login") == null ? "" : request.getParameter("login");
        SignInPage model = new SignInPage(problem, to, login, demo, DEMO);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(Templates.render(new Page("access/sign-in", model), scene, clock));
    }

    /** Where to go: a path of the portal, never another site. */
    static String target(HttpServletRequest request) {
        String to = request.getParameter("to");
        boolean ours = to != null && to.matches("/app/[A-Za-z0-9/_.?=&%+-]*");
        return ours ? to : "/app/home";
    }
}
