package io.trigon.systemtests.load;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.mail.cte.EContentTransferEncoding;
import io.trigon.systemtests.RunningTrigon;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A partner's AS2 system that signs by SHA-256 and encrypts by AES-256, with a key of 2048 bits that nobody else vouches for. */
public final class As2Sender {
    public static final String TYPE = "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m";

    private static final EContentTransferEncoding BINARY = EContentTransferEncoding.BINARY;

    private final BCCryptoHelper crypto = new BCCryptoHelper();
    private final String id;
    private final KeyPair keys;
    private final X509Certificate certificate;

    public As2Sender(String id) {
        this.id = id;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys = generator.generateKeyPair();
            certificate = certify(new X500Name("CN=" + id), keys);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certify(X500Name name, KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException {
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TWO,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(100))),
                name,
                keys.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public PrivateKey key() {
        return keys.getPrivate();
    }

    /**
     * Hands the certificate over and agrees on AS2 for a partner that is set up already; both ids are as usual.
     *
     * @param key of an administrator
     */
    public void join(RunningTrigon trigon, String key) {
        String partner = "/api/v1/exchange/partners/" + id;
        JsonObject pem = new JsonObject();
        pem.addProperty("pem", pem());
        fine(trigon.post(partner + "/certificates", key, pem.toString()));
        fine(trigon.send(HttpRequest.newBuilder(URI.create(trigon.url() + partner + "/as2"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"theirId\":\"" + id + "\",\"exemptions\":[\"SELF_SIGNED\"]}"))
                .build()));
    }

    /** What the server is known by, as its own API hands it out. */
    public static X509Certificate certificateOf(RunningTrigon trigon, String key) {
        String answer = trigon.get("/api/v1/exchange/as2/certificate", key).body();
        String pem = JsonParser.parseString(answer).getAsJsonObject().get("pem").getAsString();
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fine(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
        }
    }

    private String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a request: signed by us, encrypted for the other. */
    public byte[] wrap(byte[] payload, X509Certificate theirs) {
        try {
            MimeBodyPart signed = reread(sign(payload));
            MimeBodyPart encrypted = crypto.encrypt(signed, theirs, ECryptoAlgorithmCrypt.CRYPT_AES256_CBC, BINARY);
            return reread(encrypted).getRawInputStream().readAllBytes();
        } catch (GeneralSecurityException | MessagingException | IOException | SMIMEException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The header of a request that wants a signed receipt in its answer. */
    public Map<String, String> headers(String messageId) {
        return Map.of(
                "AS2-Version",
                "1.2",
                "AS2-From",
                id,
                "AS2-To",
                "TRIGON",
                "Message-ID",
                "<" + messageId + ">",
                "Content-Type",
                TYPE,
                "Disposition-Notification-To",
                "edi@partner.example",
                "Disposition-Notification-Options",
                "signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=required, sha-256");
    }

    public MimeBodyPart sign(byte[] payload) {
        try {
            InternetHeaders headers = new InternetHeaders();
            headers.setHeader("Content-Type", "application/edi-x12");
            headers.setHeader("Content-Transfer-Encoding", "binary");
            return crypto.sign(
                    new MimeBodyPart(headers, payload),
                    certificate,
                    keys.getPrivate(),
                    ECryptoAlgorithmSign.DIGEST_SHA_256,
                    true,
                    false,
                    false,
                    BINARY);
        } catch (GeneralSecurityException | MessagingException | SMIMEException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same, as bytes and read again: what would travel. */
    public static MimeBodyPart reread(MimeBodyPart part) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return new MimeBodyPart(new ByteArrayInputStream(out.toByteArray()));
    }
}
