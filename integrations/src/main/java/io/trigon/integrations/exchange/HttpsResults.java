package io.trigon.integrations.exchange;

import io.trigon.domain.exchange.Safe;
import io.trigon.domain.exchange.epcis.ResultTexts;
import io.trigon.domain.exchange.epcis.Subscription;
import io.trigon.domain.exchange.epcis.SubscriptionPost;
import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts results to subscribers by HTTPS. The header {@code GS1-Signature} is the HMAC-SHA256 of the body, keyed with the subscriber's
 * signatureToken, in Base64 (EPCIS 2.0 leaves the algorithm open and names this one).
 */
@ApplicationScoped
public class HttpsResults implements SubscriptionPost {
    private static final String HMAC = "HmacSHA256";

    private AddressGuard guard;
    private GuardedHttp http;
    private ResultTexts texts;
    private Safe safe;

    protected HttpsResults() {}

    @Inject
    public HttpsResults(AddressGuard guard, GuardedHttp http, ResultTexts texts, Safe safe) {
        this.guard = guard;
        this.http = http;
        this.texts = texts;
        this.safe = safe;
    }

    /** A name of our own network and one that nobody has are refused alike: a subscriber learns of none. */
    @Override
    public void check(String dest) {
        try {
            guard.resolve(URI.create(dest).getHost());
        } catch (UnknownHostException | BrokenRule closed) {
            throw refused();
        }
    }

    private static BrokenRule refused() {
        return new BrokenRule(
                "epcis-subscription-dest", "dest is not an address of the Internet", Map.of("field", "dest"));
    }

    @Override
    public void send(Results results) {
        Subscription subscription = results.subscription();
        byte[] body = texts.document(results);
        Map<String, String> headers = new LinkedHashMap<>(texts.headers());
        if (subscription.lockedToken() != null) {
            headers.put("GS1-Signature", signature(subscription, body));
        }
        URI dest = URI.create(subscription.dest());
        try {
            http.post(dest, headers, "application/json", body);
        } catch (UnknownHostException | BrokenRule closed) {
            throw refused();
        } catch (IOException e) {
            throw new BrokenRule("post-refused", dest.getHost() + " did not take the events: " + e.getMessage());
        }
    }

    private String signature(Subscription subscription, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(safe.open(subscription.purpose(), subscription.lockedToken()), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
