package io.trigon.web.shared;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the files of {@link Assets} from memory, compressed when the browser can, to be kept for a year. */
@WebServlet(
        urlPatterns = {"/static/*", "/webjars/*"},
        loadOnStartup = 2)
public class AssetServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    public void init() {
        Assets.all();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var asset = Assets.all()
                .at(request.getServletPath() + request.getPathInfo())
                .orElse(null);
        if (asset == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean zipped = accepted != null && accepted.contains("gzip");
        if (zipped) {
            response.setHeader("Content-Encoding", "gzip");
        }
        byte[] body = zipped ? asset.gzip() : asset.plain();
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
