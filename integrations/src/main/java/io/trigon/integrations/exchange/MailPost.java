package io.trigon.integrations.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Dresses a mail of the outbox for the mail component: checked addresses, nothing else in its headers. */
@ApplicationScoped
public class MailPost {

    private static final int SUBJECT = 250;

    private MailServer server;

    protected MailPost() {}

    @Inject
    public MailPost(MailServer server) {
        this.server = server;
    }

    void dress(Exchange exchange) throws AddressException {
        Message message = exchange.getMessage();
        String to = address(message.getHeader(MailOut.ADDRESS, String.class));
        String subject = oneLine(message.getHeader(MailOut.SUBJECT, "", String.class));
        String id = message.getHeader(MailOut.ID, String.class);
        String text = new String(message.getBody(byte[].class), StandardCharsets.UTF_8);
        exchange.setProperty("mailServer", server.endpoint());
        message.removeHeaders("*");
        message.setHeader("To", to);
        message.setHeader("From", address(server.sender()));
        message.setHeader("Subject", subject);
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Trigon-Message", id);
        message.setHeader(Exchange.CONTENT_TYPE, "text/plain; charset=UTF-8");
        message.setBody(text);
    }

    /** One address and nothing but an address: no list, no name, no line break that could open a header of its own. */
    static String address(String text) throws AddressException {
        if (text == null || text.length() > 254 || !text.matches("[^\\s,;<>\\p{Cntrl}]+@[^\\s,;<>\\p{Cntrl}]+")) {
            throw new AddressException("Not one mail address", text == null ? "" : oneLine(text));
        }
        return new InternetAddress(text, true).getAddress();
    }

    static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= SUBJECT ? line : line.substring(0, SUBJECT);
    }
}
