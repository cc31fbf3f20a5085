package io.trigon.domain.care;

import io.trigon.domain.shipment.Shipment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a party follows a shipment without signing in; the link's secret opens the details. */
@ApplicationScoped
public class TrackingLink {
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

    public String of(Shipment shipment) {
        return house + "/track/" + shipment.trackingNumber().value() + "?key=" + shipment.linkSecret();
    }
}
