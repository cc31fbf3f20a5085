package io.trigon.web.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Documents as the API hands them over: whole files with a name. */
public final class Papers {
    private Papers() {}

    public static Response file(byte[] bytes, String mediaType, String name) {
        return Response.ok(bytes, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The language asked for by its tag, else the reader's own. */
    public static Locale language(String asked, Locale own) {
        return asked == null || asked.isBlank() ? own : Locale.forLanguageTag(asked.strip());
    }
}
