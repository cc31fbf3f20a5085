package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Courier;
import io.trigon.domain.exchange.OutboundMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** Hands a message of the outbox to the route of its way, and waits until it left. */
@ApplicationScoped
public class OutboxCourier implements Courier {

    static final String FOLDER = "direct:exchange-file";
    static final String MAIL = "direct:mail-notice";
    static final String PARTNER = "TrigonPartner";
    static final String ADDRESS = "TrigonAddress";
    static final String SUBJECT = "TrigonSubject";
    static final String ID = "TrigonMessageId";

    private volatile ProducerTemplate producer;

    void sendBy(ProducerTemplate template) {
        this.producer = template;
    }

    @Override
    public void deliver(OutboundMessage message) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(PARTNER, message.partnerId());
        headers.put(ADDRESS, message.address());
        headers.put(SUBJECT, message.subject());
        headers.put(ID, message.id());
        boolean file = message.way() == OutboundMessage.Way.FOLDER;
        producer.sendBodyAndHeaders(file ? FOLDER : MAIL, message.content(), headers);
    }
}
