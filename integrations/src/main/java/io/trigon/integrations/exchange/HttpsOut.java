package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.OutboundMessage;
import io.trigon.domain.exchange.OutboundMessage.Way;
import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.remote.PostAddress;
import io.trigon.domain.exchange.remote.PostAddresses;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts a message to the partner's HTTPS address, with the agreed secret in a header, a signature over the body, or both. The
 * header {@code Idempotency-Key} is the same at each attempt.
 */
@ApplicationScoped
public class HttpsOut implements WayOut {

    private PostAddresses addresses;
    private Safe safe;
    private GuardedHttp http;
    private Clock clock;

    protected HttpsOut() {}

    @Inject
    public HttpsOut(PostAddresses addresses, Safe safe, GuardedHttp http, Clock clock) {
        this.addresses = addresses;
        this.safe = safe;
        this.http = http;
        this.clock = clock;
    }

    @Override
    public Way way() {
        return Way.HTTPS;
    }

    @Override
    public void send(OutboundMessage message) {
        PostAddress address = addresses
                .of(message.partnerId())
                .orElseThrow(() -> new BrokenRule("post-missing", "no HTTPS address of the partner is set up"));
        byte[] body = message.content();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", "trigon-" + message.id());
        headers.put("X-Trigon-File", message.address());
        headers.put("X-Trigon-Message-Type", message.messageType());
        if (address.lockedSecret() != null) {
            headers.put(address.header(), text(open(address, address.lockedSecret())));
        }
        if (address.lockedSigningKey() != null) {
            headers.put("X-Trigon-Signature", signature(open(address, address.lockedSigningKey()), body));
        }
        URI url = URI.create(address.url());
        try {
            http.post(url, headers, contentType(body), body);
        } catch (IOException e) {
            throw new BrokenRule("post-refused", url.getHost() + " did not take the message: " + e.getMessage());
        }
    }

    /** {@code t=<seconds>,v1=<hex>}: HMAC-SHA256 over the seconds, a full stop and the body. */
    private String signature(byte[] key, byte[] body) {
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] open(PostAddress address, String locked) {
        return safe.open(address.purpose(), locked);
    }

    /** Media types of RFC 1767. */
    private static String contentType(byte[] body) {
        String start = text(body.length < 3 ? body : java.util.Arrays.copyOf(body, 3));
        return switch (start) {
            case "ISA", "TA1" -> "application/EDI-X12";
            case "UNA", "UNB" -> "application/EDIFACT";
            default -> "application/octet-stream";
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
