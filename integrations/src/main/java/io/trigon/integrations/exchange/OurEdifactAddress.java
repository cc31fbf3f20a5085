package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.edifact.EdifactEnvelope;
import io.trigon.integrations.exchange.edifact.EdifactInterchange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** By which name we exchange EDIFACT: settings {@code trigon.edifact.id} and {@code trigon.edifact.qualifier}. */
@ApplicationScoped
public class OurEdifactAddress {

    private static final int SYNTAX_WITH_REPETITIONS = 4;
    private static final int SYNTAX = 3;

    private String id;
    private String qualifier;

    protected OurEdifactAddress() {}

    /** @param qualifier code of the identification (0007); empty for none */
    @Inject
    public OurEdifactAddress(
            @ConfigProperty(name = "trigon.edifact.id", defaultValue = "TRIGON") String id,
            @ConfigProperty(name = "trigon.edifact.qualifier") Optional<String> qualifier) {
        this.id = id;
        this.qualifier = qualifier.filter(q -> !q.isBlank()).orElse(null);
    }

    /** Whether the interchange is for us; a qualifier counts when both sides have one. */
    boolean isOf(EdifactInterchange interchange) {
        String named = interchange.receiverQualifier();
        return interchange.receiver().equals(id) && (named.isEmpty() || qualifier == null || named.equals(qualifier));
    }

    /** Qualifier and id, for people. */
    String key() {
        return qualifier == null ? id : qualifier + "/" + id;
    }

    String id() {
        return id;
    }

    /** The outside of an interchange that answers one of the partner's, in its syntax and repertoire, as it named us. */
    EdifactEnvelope answering(
            EdifactInterchange interchange, TradingPartner partner, long controlNumber, Instant at, String release) {
        int syntax = interchange.syntax() >= SYNTAX_WITH_REPETITIONS ? SYNTAX_WITH_REPETITIONS : SYNTAX;
        String named = interchange.receiver().equals(id) ? interchange.receiverQualifier() : "";
        EdifactEnvelope envelope =
                to(partner, controlNumber, at, release, interchange.repertoire(), syntax, interchange.test());
        return named.matches("[A-Z0-9]{1,4}") ? envelope.sentAs(named) : envelope;
    }

    /**
     * The outside of an interchange from us to a partner, which must have an EDIFACT address.
     *
     * @param release directory of its messages, such as {@code D96A}
     * @param repertoire the least to write in, such as {@code UNOA}
     */
    EdifactEnvelope to(
            TradingPartner partner,
            long controlNumber,
            Instant at,
            String release,
            String repertoire,
            int syntax,
            boolean test) {
        return new EdifactEnvelope(
                repertoire,
                syntax,
                id,
                qualifier,
                partner.edifactId(),
                partner.edifactQualifier(),
                controlNumber,
                at,
                release,
                test);
    }
}
