package io.trigon.web.access;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path of a request as the server resolved it to an application: decoded and without parameters. What was typed may
 * spell the same place in other ways, and must not decide who is asked for what.
 */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/") || isEpcis(request);
    }

    /** The interface of EPCIS, which has words of its own for what is wrong. */
    static boolean isEpcis(HttpServletRequest request) {
        return of(request).equals("/epcis") || of(request).startsWith("/epcis/");
    }

    /** Whether a script asks, not a person's browser: it can read a problem, and neither a page nor a way back to a form. */
    static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return isApi(request) || (accept != null && accept.startsWith("application/json"));
    }
}
