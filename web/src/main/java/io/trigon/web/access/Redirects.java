package io.trigon.web.access;

import jakarta.servlet.http.HttpServletResponse;

/** Leads to another page of ours by its path alone: no host that a request named gets into an answer. */
public final class Redirects {
    private Redirects() {}

    /** @param path begins with one slash */
    public static void to(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }
}
