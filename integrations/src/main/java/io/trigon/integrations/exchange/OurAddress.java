package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.x12.X12Envelope;
import io.trigon.integrations.exchange.x12.X12Interchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which name we exchange: settings {@code trigon.edi.qualifier}, {@code trigon.edi.id} and {@code trigon.edi.gs}. */
@ApplicationScoped
public class OurAddress {

    private String qualifier;
    private String id;
    private String group;

    protected OurAddress() {}

    @Inject
    public OurAddress(
            @ConfigProperty(name = "trigon.edi.qualifier", defaultValue = "ZZ") String qualifier,
            @ConfigProperty(name = "trigon.edi.id", defaultValue = "TRIGON") String id,
            @ConfigProperty(name = "trigon.edi.gs", defaultValue = "TRIGON") String group) {
        this.qualifier = qualifier;
        this.id = id;
        this.group = group;
    }

    /** Qualifier and id, as in {@link X12Interchange#receiverKey()}. */
    String key() {
        return qualifier + "/" + id;
    }

    /** By which our groups are known (GS02 and GS03). */
    String group() {
        return group;
    }

    /** The outside of an interchange from us to a partner. */
    X12Envelope to(TradingPartner partner, long controlNumber, Instant at, String release, boolean test) {
        return new X12Envelope(
                qualifier,
                id,
                group,
                partner.isaQualifier(),
                partner.isaId(),
                partner.gsId(),
                controlNumber,
                at,
                release,
                test);
    }
}
