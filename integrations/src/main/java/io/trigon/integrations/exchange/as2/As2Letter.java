package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.ReceiptWish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A message of ours as AS2 has it: wrapped, and with the header that says what we want in return. */
@ApplicationScoped
public class As2Letter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private final Wrapper wrapper = new Wrapper();
    private Clock clock;
    private String receiptsTo;

    protected As2Letter() {}

    /** @param url where partners reach our door; none: as it listens */
    @Inject
    public As2Letter(
            Clock clock,
            @ConfigProperty(name = "trigon.as2.url") Optional<String> url,
            @ConfigProperty(name = "trigon.bind", defaultValue = "127.0.0.1") String bind,
            @ConfigProperty(name = "trigon.port.as2", defaultValue = "10080") int port,
            @ConfigProperty(name = "trigon.as2.path", defaultValue = "/as2") String path) {
        this.clock = clock;
        this.receiptsTo = url.filter(u -> !u.isBlank()).orElse("http://" + bind + ":" + port + path);
    }

    Wrapper.Wrapped wrap(OutboundMessage message, As2Partner partner, Identity ours) {
        As2Terms terms = partner.terms();
        byte[] content = message.content();
        String name = message.address().replaceAll("[^A-Za-z0-9._-]", "_");
        return wrapper.wrap(
                content, contentType(content), name, terms, ours, terms.cipher() == null ? null : partner.encryptFor());
    }

    Entity dress(Wrapper.Wrapped wrapped, String messageId, As2Terms terms) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("AS2-Version", "1.2");
        headers.put("AS2-From", As2Ids.quoted(terms.ourId()));
        headers.put("AS2-To", As2Ids.quoted(terms.theirId()));
        headers.put("Message-ID", messageId);
        headers.put("Date", DATE.format(clock.instant()));
        headers.put("Subject", "EDI");
        headers.put("MIME-Version", "1.0");
        headers.put("Content-Type", wrapped.contentType());
        headers.put("Content-Transfer-Encoding", "binary");
        if (terms.receipt() != ReceiptWish.NONE) {
            headers.put("Disposition-Notification-To", receiptsTo);
            if (terms.receiptSigned()) {
                String algorithm = Algorithms.sign(wrapped.mic().digest()).getID();
                headers.put(
                        "Disposition-Notification-Options",
                        "signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=required, "
                                + algorithm);
            }
            if (terms.receipt() == ReceiptWish.ASYNC) {
                headers.put("Receipt-Delivery-Option", receiptsTo);
            }
        }
        return new Entity(headers, wrapped.body());
    }

    private static String contentType(byte[] content) {
        String begin = new String(content, 0, Math.min(3, content.length), StandardCharsets.US_ASCII);
        return switch (begin) {
            case "ISA" -> "application/edi-x12";
            case "UNA", "UNB" -> "application/edifact";
            default -> "application/octet-stream";
        };
    }
}
