package io.trigon.integrations.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where mail goes: the server of the settings {@code trigon.smtp.*}, else the embedded one of the demo, else nowhere. */
@ApplicationScoped
public class MailServer {

    private static final String TIMEOUTS =
            "connectionTimeout=10000&mail.smtp.timeout=20000&mail.smtp.writetimeout=20000";

    private Optional<String> host;
    private int port;
    private Optional<String> user;
    private Optional<String> password;
    private String security;
    private String sender;
    private DemoMail demo;

    protected MailServer() {}

    /** @param security {@code starttls} (required then, never skipped), {@code tls} from the first byte, or {@code none} */
    @Inject
    public MailServer(
            @ConfigProperty(name = "trigon.smtp.host") Optional<String> host,
            @ConfigProperty(name = "trigon.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "trigon.smtp.user") Optional<String> user,
            @ConfigProperty(name = "trigon.smtp.password") Optional<String> password,
            @ConfigProperty(name = "trigon.smtp.security", defaultValue = "starttls") String security,
            @ConfigProperty(name = "trigon.smtp.from", defaultValue = "trigon@localhost") String sender,
            DemoMail demo) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.security = security;
        this.sender = sender;
        this.demo = demo;
    }

    /** The sender's address. */
    String sender() {
        return sender;
    }

    /**
     * The endpoint to send to.
     *
     * @throws IllegalStateException when no mail server is set and none is embedded
     */
    String endpoint() {
        if (host.isPresent()) {
            String scheme = security.equals("tls") ? "smtps" : "smtp";
            return scheme + "://" + host.get() + ":" + port + "?" + TIMEOUTS + login() + secured();
        }
        if (demo.isOpen()) {
            return "smtp://127.0.0.1:" + demo.port() + "?" + TIMEOUTS;
        }
        throw new IllegalStateException("No mail server is set (trigon.smtp.host)");
    }

    private String login() {
        return user.map(u -> "&username=RAW(" + u + ")&password=RAW(" + password.orElse("") + ")")
                .orElse("");
    }

    private String secured() {
        return switch (security) {
            case "tls" -> "&mail.smtps.ssl.checkserveridentity=true";
            case "none" -> "";
            default -> "&mail.smtp.starttls.enable=true&mail.smtp.starttls.required=true"
                    + "&mail.smtp.ssl.checkserveridentity=true";
        };
    }
}
