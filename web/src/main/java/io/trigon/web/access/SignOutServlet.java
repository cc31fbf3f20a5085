package io.trigon.web.access;

import io.trigon.domain.access.WriteAudit;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the session. */
@WebServlet("/logout")
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentViewer current;

    @Inject
    private transient WriteAudit audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = Visit.of(request);
        if (visit != null && visit.accepts(request.getParameter("csrf"))) {
            current.find().ifPresent(v -> audit.write(v.login(), "SIGN_OUT", request.getRemoteAddr(), null));
            Visit.end(request);
        }
        Redirects.to(response, "/login");
    }
}
