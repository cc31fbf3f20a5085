package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Chooses the syntax of a message by how it begins; what is neither is told by the reader of X12. */
@ApplicationScoped
public class PartnerMessageReader implements MessageReader {

    private X12MessageReader x12;
    private EdifactMessageReader edifact;

    protected PartnerMessageReader() {}

    @Inject
    public PartnerMessageReader(X12MessageReader x12, EdifactMessageReader edifact) {
        this.x12 = x12;
        this.edifact = edifact;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        MessageReader reader = EdifactFraming.isEdifact(message.content()) ? edifact : x12;
        return reader.read(message, partner);
    }
}
