package io.trigon.web.access;

import io.trigon.web.shared.Page;
import io.trigon.web.shared.Scene;
import io.trigon.web.shared.Templates;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;

/** The address without a path, and the portal's without a page, lead to the home page; what no other door takes is answered by a page that says so. */
@WebServlet({"", "/app", "/app/", "/problem"})
public class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final Set<String> FRONTS = Set.of("", "/app", "/app/");

    @Inject
    private transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null && FRONTS.contains(request.getServletPath())) {
            Redirects.to(response, "/app/home");
            return;
        }
        int code = status instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        String kind = code == 404 ? "not-found" : code == 403 ? "forbidden" : code < 500 ? "bad-request" : "failed";
        Scene scene = (Scene) request.getAttribute(Scene.ATTRIBUTE);
        response.setStatus(code);
        response.setContentType("text/html;charset=UTF-8");
        Page page = new Page("access/problem", new Refusals.ProblemPage(kind, code, null, null));
        response.getWriter().write(Templates.render(page, scene == null ? Scene.plain() : scene, clock));
    }
}
