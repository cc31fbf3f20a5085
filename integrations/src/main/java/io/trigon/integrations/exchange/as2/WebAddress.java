package io.trigon.integrations.exchange.as2;

import io.trigon.domain.shared.BrokenRule;
import java.net.URI;

/** Addresses that others want us to deliver to. */
final class WebAddress {
    private static final int LENGTH = 400;

    private WebAddress() {}

    /** @throws BrokenRule {@code address-malformed} when it is no http or https URL, names a user, or is too long */
    static URI of(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null && text.length() <= LENGTH) {
                return uri;
            }
        } catch (java.net.URISyntaxException e) {
            // said below
        }
        throw new BrokenRule("address-malformed", "the address is no http or https URL");
    }
}
