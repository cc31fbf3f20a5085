package io.trigon.web.access;

import io.trigon.web.shared.Scene;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Ends an action: leaves a word about it for the next page, and goes there. */
public final class Flashes {
    private Flashes() {}

    /** To the path, where a text says that it was done. */
    public static Response done(HttpServletRequest request, String path, String textKey, String argument) {
        return to(request, path, new Scene.Flash("ok", textKey, argument));
    }

    /** To the page that the form was on, else to the path. */
    public static Response back(HttpServletRequest request, String path, String textKey) {
        return back(request, path, textKey, "");
    }

    /** The same, with an argument of the text. */
    public static Response back(HttpServletRequest request, String path, String textKey, String argument) {
        return to(request, before(request, path), new Scene.Flash("ok", textKey, argument));
    }

    /** Back, where a text says that not all of it was done. */
    public static Response refused(HttpServletRequest request, String path, String textKey, String argument) {
        return to(request, before(request, path), new Scene.Flash("watch", textKey, argument));
    }

    private static String before(HttpServletRequest request, String path) {
        String before = Refusals.pageBefore(request);
        return before == null ? path : before;
    }

    static Response to(HttpServletRequest request, String path, Scene.Flash flash) {
        Visit visit = Visit.of(request);
        if (visit != null) {
            visit.leave(request, flash);
        }
        return Response.seeOther(URI.create(path)).build();
    }
}
