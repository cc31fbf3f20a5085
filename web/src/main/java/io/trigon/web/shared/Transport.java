package io.trigon.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/** Whether people reach us by TLS: the request itself came by it, or a proxy before us ends it. */
public final class Transport {
    private static final boolean BEHIND_TLS = ConfigProvider.getConfig()
            .getOptionalValue("trigon.base.url", String.class)
            .filter(url -> url.startsWith("https://"))
            .isPresent();

    private Transport() {}

    /** Cookies are then for TLS alone, and browsers are told to use nothing else. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || BEHIND_TLS;
    }
}
