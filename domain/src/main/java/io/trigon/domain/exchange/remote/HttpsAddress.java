package io.trigon.domain.exchange.remote;

import java.net.URI;
import java.net.URISyntaxException;

/** The form of an address that we post to. Whether it leads into our own network is asked when something is sent. */
public final class HttpsAddress {
    private HttpsAddress() {}

    /** Whether it is an https URL with a host, without user and fragment, of at most so many characters; null is none. */
    public static boolean is(String text, int longest) {
        try {
            URI uri = new URI(text == null ? "" : text.strip());
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && text.length() <= longest;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
