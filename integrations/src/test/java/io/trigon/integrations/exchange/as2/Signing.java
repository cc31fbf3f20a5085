package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.crypto.BCCryptoHelper;
import com.helger.mail.cte.EContentTransferEncoding;
import io.trigon.domain.exchange.as2.ContentCipher;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;

/** Signs where the library would refuse to: by a certificate that ran out; or with more certificates than one. */
final class Signing {
    private Signing() {}

    static Entity past(Partner partner, byte[] payload, X509Certificate theirs) throws Exception {
        return with(partner, payload, theirs, List.of());
    }

    /** Signed, and with these certificates beside the signer's own. */
    static Entity with(Partner partner, byte[] payload, X509Certificate theirs, List<X509Certificate> more)
            throws Exception {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "application/edi-x12");
        headers.setHeader("Content-Transfer-Encoding", "binary");
        MimeBodyPart part = new MimeBodyPart(headers, payload);
        SMIMESignedGenerator generator = new SMIMESignedGenerator();
        generator.setContentTransferEncoding("binary");
        generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
                .setProvider(Opener.PROVIDER)
                .setSignedAttributeGenerator(new AttributeTable(new org.bouncycastle.asn1.ASN1EncodableVector()))
                .build("SHA256withRSA", partner.identity.key(), partner.identity.certificate()));
        List<X509Certificate> sent = new ArrayList<>(more);
        sent.add(partner.identity.certificate());
        generator.addCertificates(new JcaCertStore(sent));
        MimeBodyPart signed = new MimeBodyPart();
        var both = generator.generate(part);
        signed.setContent(both);
        signed.setHeader("Content-Type", both.getContentType());
        MimeBodyPart whole = Parts.of(Parts.bytes(signed));
        MimeBodyPart encrypted = new BCCryptoHelper()
                .encrypt(whole, theirs, Algorithms.crypt(ContentCipher.AES256_CBC), EContentTransferEncoding.BINARY);
        byte[] body = Parts.of(Parts.bytes(encrypted)).getRawInputStream().readAllBytes();
        return partner.message(Wrapper.oneLine(encrypted.getContentType()), body);
    }
}
