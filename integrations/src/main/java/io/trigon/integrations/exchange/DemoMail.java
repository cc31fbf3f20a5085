package io.trigon.integrations.exchange;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.trigon.domain.care.MailInbox;
import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server of the demo: takes every mail on the loopback address and shows it to the portal. It listens on
 * any free port.
 */
@ApplicationScoped
public class DemoMail implements MailInbox, Storey {

    /** Between the timers and the routes, which send to it. */
    private static final int FLOOR = JOBS + 5;

    private static final String LOOPBACK = "127.0.0.1";

    private boolean wanted;
    private GreenMail server;

    protected DemoMail() {}

    @Inject
    public DemoMail(
            @ConfigProperty(name = "trigon.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "trigon.smtp.host") Optional<String> host) {
        this.wanted = demo && host.isEmpty();
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public String title() {
        return "opening the mail inbox of the demo";
    }

    @Override
    public boolean isWanted() {
        return wanted;
    }

    @Override
    public synchronized void open() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isOpen() {
        return server != null;
    }

    /** The port it listens on. */
    synchronized int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public synchronized List<Mail> latest(int limit) {
        List<Mail> mails = new ArrayList<>();
        if (server != null) {
            MimeMessage[] received = server.getReceivedMessages();
            for (int i = received.length - 1; i >= 0 && mails.size() < limit; i--) {
                mails.add(mail(received[i], i));
            }
        }
        return mails;
    }

    private static Mail mail(MimeMessage message, int place) {
        try {
            Instant at = message.getReceivedDate() == null
                    ? message.getSentDate().toInstant()
                    : message.getReceivedDate().toInstant();
            return new Mail(
                    String.valueOf(place + 1),
                    text(message.getFrom()),
                    text(message.getRecipients(Message.RecipientType.TO)),
                    message.getSubject(),
                    String.valueOf(message.getContent()).replace("\r\n", "\n"),
                    at);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A mail of the demo can't be read", e);
        }
    }

    private static String text(Address[] addresses) {
        return addresses == null ? "" : InternetAddress.toUnicodeString(addresses);
    }
}
