package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.InboundMessage;
import io.trigon.domain.exchange.MessageReader;
import io.trigon.domain.exchange.MessageReading;
import io.trigon.domain.exchange.TradingPartner;
import io.trigon.integrations.exchange.edifact.EdifactFraming;
import io.trigon.integrations.exchange.epcis.Beginning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Chooses the syntax of a message by how it begins; what is none of ours is told by the reader of X12. */
@ApplicationScoped
public class PartnerMessageReader implements MessageReader {

    private X12MessageReader x12;
    private EdifactMessageReader edifact;
    private EpcisMessageReader epcis;

    protected PartnerMessageReader() {}

    @Inject
    public PartnerMessageReader(X12MessageReader x12, EdifactMessageReader edifact, EpcisMessageReader epcis) {
        this.x12 = x12;
        this.edifact = edifact;
        this.epcis = epcis;
    }

    @Override
    public MessageReading read(InboundMessage message, TradingPartner partner) {
        return readerOf(message.content()).read(message, partner);
    }

    private MessageReader readerOf(byte[] content) {
        if (Beginning.of(content) != Beginning.OTHER) {
            return epcis;
        }
        return EdifactFraming.isEdifact(content) ? edifact : x12;
    }
}
