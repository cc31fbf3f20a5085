package io.trigon.domain.care;

import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a party follows a shipment without signing in; the link's secret opens the details. */
@ApplicationScoped
public class TrackingLink {
    /** The parameter of the link that carries its secret. */
    public static final String SECRET = "key";

    private String house;

    protected TrackingLink() {}

    /** @param baseUrl how the house is reached from outside ({@code trigon.base.url}); this machine when not set */
    @Inject
    public TrackingLink(
            @ConfigProperty(name = "trigon.base.url") Optional<String> baseUrl,
            @ConfigProperty(name = "trigon.http.port", defaultValue = "8080") int port) {
        this.house = baseUrl.filter(url -> !url.isBlank())
                .orElse("http://127.0.0.1:" + port)
                .replaceAll("/+$", "");
    }

    /** The same without the house, as a page of our own links to it. @param secret null for the bare page */
    public static String path(String trackingNumber, String secret) {
        String bare = "/track/" + trackingNumber;
        return secret == null ? bare : bare + "?" + SECRET + "=" + secret;
    }

    /** The bare page: a name for the shipment that no other house gives. */
    public String name(String trackingNumber) {
        return house + path(trackingNumber, null);
    }

    public String of(Shipment shipment) {
        return house + path(shipment.trackingNumber().value(), shipment.linkSecret());
    }
}
