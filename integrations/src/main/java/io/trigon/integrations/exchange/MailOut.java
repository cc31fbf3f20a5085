package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;

/** Hands a message to the route of mails, and waits until it left. */
@ApplicationScoped
public class MailOut implements WayOut {

    static final String ROUTE = "direct:mail-notice";
    static final String ADDRESS = "TrigonAddress";
    static final String SUBJECT = "TrigonSubject";
    static final String ID = "TrigonMessageId";

    private volatile ProducerTemplate producer;

    void sendBy(ProducerTemplate template) {
        this.producer = template;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public void send(OutboundMessage message) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(ADDRESS, message.address());
        headers.put(SUBJECT, message.subject());
        headers.put(ID, message.id());
        producer.sendBodyAndHeaders(ROUTE, message.content(), headers);
    }
}
