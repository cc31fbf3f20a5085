package io.trigon.systemtests.bench;

import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.as2lib.crypto.ECryptoAlgorithmCrypt;
import com.helger.as2lib.crypto.ECryptoAlgorithmSign;
import com.helger.as2lib.util.AS2ResourceHelper;
import com.helger.mail.cte.EContentTransferEncoding;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A partner that signs by SHA-256 and encrypts by AES-256, with a key of 2048 bits. */
final class As2Sender {
    private static final EContentTransferEncoding BINARY = EContentTransferEncoding.BINARY;
    private static final String TYPE = "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m";

    private final BCCryptoHelper crypto = new BCCryptoHelper();
    private final String id;
    private final KeyPair keys;
    private final X509Certificate certificate;

    As2Sender(String id) throws Exception {
        this.id = id;
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=" + id);
        Instant now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.TWO,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(100))),
                name,
                keys.getPublic());
        certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
    }

    String pem() throws IllegalStateException {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of a request: signed by us, encrypted for the other. */
    byte[] wrap(byte[] payload, X509Certificate theirs) throws Exception {
        MimeBodyPart signed = reread(sign(payload));
        MimeBodyPart encrypted = crypto.encrypt(signed, theirs, ECryptoAlgorithmCrypt.CRYPT_AES256_CBC, BINARY);
        return reread(encrypted).getRawInputStream().readAllBytes();
    }

    byte[] request(byte[] body, String messageId) {
        String head = "POST /as2 HTTP/1.1\r\nHost: localhost\r\nAS2-Version: 1.2\r\nAS2-From: " + id
                + "\r\nAS2-To: TRIGON\r\nMessage-ID: <" + messageId + "@bench>\r\nContent-Type: " + TYPE
                + "\r\nDisposition-Notification-To: bench\r\nDisposition-Notification-Options: signed-receipt-protocol="
                + "required, pkcs7-signature; signed-receipt-micalg=required, sha-256\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        byte[] begin = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[begin.length + body.length];
        System.arraycopy(begin, 0, all, 0, begin.length);
        System.arraycopy(body, 0, all, begin.length, body.length);
        return all;
    }

    /** How often a second all cores together decrypt and verify such a message and sign an answer, and nothing else. */
    double cryptographyAlone(byte[] payload, Duration time) throws Exception {
        byte[] body = wrap(payload, certificate);
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = Executors.newFixedThreadPool(cores);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                Callable<Long> one = () -> rounds(body, end);
                counts.add(threads.submit(one));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return all / ((System.nanoTime() - begin) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }

    private long rounds(byte[] body, long end) throws Exception {
        long done = 0;
        while (System.nanoTime() < end) {
            try (AS2ResourceHelper files = new AS2ResourceHelper()) {
                InternetHeaders headers = new InternetHeaders();
                headers.setHeader("Content-Type", TYPE);
                headers.setHeader("Content-Transfer-Encoding", "binary");
                MimeBodyPart part = new MimeBodyPart(headers, body);
                MimeBodyPart signed = crypto.decrypt(part, certificate, keys.getPrivate(), false, files);
                crypto.verify(signed, certificate, false, false, null, files);
                reread(sign(body));
                done++;
            }
        }
        return done;
    }

    private MimeBodyPart sign(byte[] payload) throws Exception {
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
    }

    private static MimeBodyPart reread(MimeBodyPart part) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return new MimeBodyPart(new ByteArrayInputStream(out.toByteArray()));
    }
}
