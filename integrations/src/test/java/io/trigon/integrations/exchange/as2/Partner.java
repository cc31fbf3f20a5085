package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.As2Terms;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A partner's machine: it has a key of its own, and asks and is answered by HTTP. */
final class Partner {
    static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    private static final KeyPair ISSUER = pair();

    final Identity identity;
    As2Terms terms;
    private final HttpClient http = HttpClient.newHttpClient();

    private Partner(Identity identity, As2Terms terms) {
        this.identity = identity;
        this.terms = terms;
    }

    /** Its terms are ours, seen from its side. */
    static Partner of(Identity identity, As2Terms ours) {
        return new Partner(
                identity,
                new As2Terms(
                        ours.theirId(),
                        ours.ourId(),
                        null,
                        ours.digest(),
                        ours.cipher(),
                        ours.compression(),
                        ours.receipt(),
                        ours.receiptSigned(),
                        ours.receiptMinutes(),
                        ours.exemptions()));
    }

    static KeyPair pair() {
        try {
            return RsaMint.pair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key with a certificate that an authority signed. */
    static Identity certified(String name, Instant from, Instant until) {
        try {
            KeyPair pair = pair();
            return new Identity(RsaMint.certify(pair, name, ISSUER, "Authority", from, until), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Identity selfSigned(String name) {
        try {
            KeyPair pair = pair();
            return new Identity(RsaMint.certify(pair, name, FROM, UNTIL), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message for the certificate, wrapped by this partner's terms, wanting a signed receipt at once. */
    Entity message(byte[] payload, X509Certificate theirs) {
        Wrapper.Wrapped wrapped =
                new Wrapper().wrap(payload, "application/edi-x12", "order.edi", terms, identity, theirs);
        return message(wrapped.contentType(), wrapped.body());
    }

    Entity message(String contentType, byte[] body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("AS2-Version", "1.2");
        headers.put("AS2-From", As2Ids.quoted(terms.ourId()));
        headers.put("AS2-To", As2Ids.quoted(terms.theirId()));
        headers.put("Message-ID", "<" + UUID.randomUUID() + "@partner>");
        headers.put("Content-Type", contentType);
        headers.put("Disposition-Notification-To", "edi@partner.example");
        headers.put(
                "Disposition-Notification-Options",
                "signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=optional, sha-256, sha-1");
        return new Entity(headers, body);
    }

    static Entity with(Entity message, String name, String value) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return new Entity(headers, message.body());
    }

    HttpResponse<byte[]> send(int port, Entity message) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/as2"));
        message.headers().forEach(request::header);
        return http.send(
                request.POST(HttpRequest.BodyPublishers.ofByteArray(message.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** What the receipt says, after its signature was verified by our certificate. */
    Mdn receipt(HttpResponse<byte[]> response, X509Certificate ours) throws Refusal {
        assert response.statusCode() == 200 : response.statusCode();
        return receipt(entity(response), ours);
    }

    Mdn receipt(Entity entity, X509Certificate ours) throws Refusal {
        var known = List.of(new KnownCertificate(ours, false, false));
        Opened opened = new Opener(List.of(identity), known, terms, 1_000_000).open(entity);
        if (!opened.signed()) {
            throw new Refusal("unsigned", "the receipt is not signed");
        }
        return MdnReader.read(opened.payload(), opened.contentType());
    }

    static Entity entity(HttpResponse<byte[]> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return new Entity(headers, response.body());
    }
}
