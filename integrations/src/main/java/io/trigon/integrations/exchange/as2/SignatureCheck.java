package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.mail.smime.SMIMESigned;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Verifies a signature: by exactly one signer, with a certificate that the partner handed to us or its authority vouches for, by
 * an algorithm we accept.
 */
final class SignatureCheck {
    private SignatureCheck() {}

    /** What was signed, and the integrity check that the signature proved. */
    record Verified(MimeBodyPart content, Mic mic) {}

    static Verified verify(MimeBodyPart part, List<KnownCertificate> theirs, As2Terms terms)
            throws Refusal, MessagingException, IOException {
        SMIMESigned signed = signed(part);
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            throw new Refusal(Refusal.AUTHENTICATION, "The message is to be signed by one signer.");
        }
        SignerInformation signer = signers.iterator().next();
        Digest digest = accepted(signer, terms);
        prove(signer, trusted(signer, signed, theirs, terms));
        return new Verified(signed.getContent(), new Mic(signer.getContentDigest(), digest));
    }

    private static SMIMESigned signed(MimeBodyPart part) throws Refusal, MessagingException, IOException {
        MimeMultipart both = new MimeMultipart(new ByteArrayDataSource(Parts.content(part), part.getContentType()));
        if (both.getCount() != 2) {
            throw new Refusal(Refusal.AUTHENTICATION, "The message does not consist of content and signature.");
        }
        try {
            return new SMIMESigned(both, "binary");
        } catch (CMSException e) {
            throw new Refusal(Refusal.AUTHENTICATION, "The signature is not well-formed.");
        }
    }

    private static Digest accepted(SignerInformation signer, As2Terms terms) throws Refusal {
        boolean weakToo = terms.lets(Exemption.WEAK_DIGEST);
        Digest digest = Algorithms.digestOf(signer.getDigestAlgOID())
                .orElseThrow(() -> new Refusal(Refusal.SECURITY, "The algorithm of the signature is not known."));
        if (digest.isWeak() && !weakToo || !Algorithms.isSignature(signer.getEncryptionAlgOID(), weakToo)) {
            throw new Refusal(Refusal.SECURITY, "The algorithm of the signature is too weak.");
        }
        return digest;
    }

    private static X509Certificate trusted(
            SignerInformation signer, SMIMESigned signed, List<KnownCertificate> theirs, As2Terms terms)
            throws Refusal {
        Optional<KnownCertificate> handed = theirs.stream()
                .filter(c -> c.authority() == null && isOf(signer, c))
                .findFirst();
        X509Certificate certificate = handed.isPresent()
                ? handed(handed.get(), terms)
                : Vouching.vouched(signer.getSID(), signed.getCertificates(), theirs);
        if (!Certificates.uses(certificate).signs()) {
            throw new Refusal(Refusal.AUTHENTICATION, "The certificate of the signer is not for signing.");
        }
        return certificate;
    }

    private static X509Certificate handed(KnownCertificate known, As2Terms terms) throws Refusal {
        if (known.withdrawn()) {
            throw new Refusal(Refusal.AUTHENTICATION, "The certificate of the signer was withdrawn.");
        }
        if (known.selfSigned() && !terms.lets(Exemption.SELF_SIGNED)) {
            throw new Refusal(Refusal.AUTHENTICATION, "The certificate of the signer is self-signed.");
        }
        if (known.outOfTime() && !terms.lets(Exemption.EXPIRED)) {
            throw new Refusal(Refusal.AUTHENTICATION, "The certificate of the signer is not valid now.");
        }
        return known.certificate();
    }

    private static boolean isOf(SignerInformation signer, KnownCertificate known) {
        try {
            return signer.getSID().match(new JcaX509CertificateHolder(known.certificate()));
        } catch (CertificateEncodingException e) {
            return false;
        }
    }

    private static void prove(SignerInformation signer, X509Certificate by) throws Refusal {
        boolean proven;
        try {
            proven = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(Opener.PROVIDER)
                    .build(by.getPublicKey()));
        } catch (CMSSignerDigestMismatchException e) {
            throw new Refusal(Refusal.INTEGRITY, "The message is not what was signed.");
        } catch (CMSException | OperatorCreationException e) {
            proven = false;
        }
        if (!proven) {
            throw new Refusal(Refusal.AUTHENTICATION, "The signature is not by the certificate.");
        }
    }
}
