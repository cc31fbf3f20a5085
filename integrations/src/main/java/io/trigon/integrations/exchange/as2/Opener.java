package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.crypto.BCCryptoHelper;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.ContentCipher;
import io.trigon.domain.exchange.as2.Exemption;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.RecipientInformation;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;
import org.bouncycastle.mail.smime.SMIMECompressed;
import org.bouncycastle.mail.smime.SMIMEEnveloped;

/**
 * Takes the wrapping off a message: encryption first, then signature and compression in either order, each at most once. The
 * library that made the rest of our AS2 accepts a signature without signers and any algorithm, and expands without end; so this
 * is ours.
 */
final class Opener {
    /** Of the library's making: it registers the provider and the content handlers that MIME needs. */
    static final String PROVIDER = BCCryptoHelper.DEFAULT_SECURITY_PROVIDER_NAME;

    private static final int LAYERS = 3;

    private final List<Identity> ours;
    private final List<KnownCertificate> theirs;
    private final As2Terms terms;
    private final long expandedMost;

    private MimeBodyPart part;
    private byte[] inner;
    private boolean encrypted;
    private boolean compressed;
    private SignatureCheck.Verified verified;

    /** @param expandedMost how many bytes a compressed message may become */
    Opener(List<Identity> ours, List<KnownCertificate> theirs, As2Terms terms, long expandedMost) {
        this.ours = ours;
        this.theirs = theirs;
        this.terms = terms;
        this.expandedMost = expandedMost;
    }

    /** @throws Refusal when a layer can't be taken off, or may not be trusted; whether enough of them were there is not judged */
    Opened open(Entity message) throws Refusal {
        try {
            part = Parts.of(message);
            Parts.Kind kind = Parts.kind(part);
            for (int layer = 0; kind != Parts.Kind.PLAIN; layer++) {
                if (layer == LAYERS) {
                    throw new Refusal(Refusal.PROCESSING, "The message is wrapped more often than AS2 allows.");
                }
                unwrap(kind);
                kind = Parts.kind(part);
            }
            return opened();
        } catch (MessagingException | IOException | RuntimeException e) {
            throw new Refusal(encrypted ? Refusal.DECRYPTION : Refusal.PROCESSING, "The message is not well-formed.");
        }
    }

    private void unwrap(Parts.Kind kind) throws Refusal, MessagingException, IOException {
        boolean first = !encrypted && !compressed && verified == null;
        boolean again = kind == Parts.Kind.ENCRYPTED && !first
                || kind == Parts.Kind.COMPRESSED && compressed
                || kind == Parts.Kind.SIGNED && verified != null;
        if (again) {
            throw new Refusal(Refusal.PROCESSING, "The message is wrapped in an order that AS2 does not allow.");
        }
        switch (kind) {
            case ENCRYPTED -> decrypt();
            case COMPRESSED -> expand();
            default -> verify();
        }
    }

    /** What makes no sense once decrypted gets the same answer as what can't be decrypted: nobody learns from trying. */
    private void decrypt() throws Refusal, MessagingException, IOException {
        byte[] clear;
        try {
            SMIMEEnveloped envelope = new SMIMEEnveloped(part);
            mayBeEncryptedBy(envelope.getEncryptionAlgOID());
            clear = clear(envelope);
        } catch (CMSException | RuntimeException e) {
            throw new Refusal(Refusal.DECRYPTION, "The message could not be decrypted.");
        }
        encrypted = true;
        become(clear);
        if (part.getHeader("Content-Type") == null) {
            throw new Refusal(Refusal.DECRYPTION, "The message could not be decrypted.");
        }
    }

    private byte[] clear(SMIMEEnveloped envelope) throws CMSException, Refusal {
        for (Identity identity : ours) {
            RecipientInformation us =
                    envelope.getRecipientInfos().get(new JceKeyTransRecipientId(identity.certificate()));
            if (us != null) {
                return us.getContent(new JceKeyTransEnvelopedRecipient(identity.key()).setProvider(PROVIDER));
            }
        }
        throw new Refusal(Refusal.DECRYPTION, "The message is not encrypted for a certificate of ours.");
    }

    private void mayBeEncryptedBy(String oid) throws Refusal {
        ContentCipher cipher = Algorithms.cipherOf(oid)
                .orElseThrow(() -> new Refusal(Refusal.SECURITY, "The algorithm of encryption is not known."));
        if (cipher.isWeak() && !terms.lets(Exemption.WEAK_CIPHER)) {
            throw new Refusal(Refusal.SECURITY, "The algorithm of encryption is too weak.");
        }
    }

    private void expand() throws Refusal, MessagingException {
        try {
            become(new SMIMECompressed(part).getContent(new ZlibExpanderProvider(expandedMost)));
            compressed = true;
        } catch (CMSException | RuntimeException e) {
            throw new Refusal(Refusal.DECOMPRESSION, "The message could not be expanded, or is too long.");
        }
    }

    private void verify() throws Refusal, MessagingException, IOException {
        verified = SignatureCheck.verify(part, theirs, terms);
        part = verified.content();
    }

    private void become(byte[] bytes) throws MessagingException {
        inner = bytes;
        part = Parts.of(bytes);
    }

    private Opened opened() throws MessagingException, IOException {
        byte[] payload = Parts.content(part);
        boolean bare = !encrypted && !compressed;
        return new Opened(
                payload,
                part.getContentType(),
                part.getFileName(),
                verified == null ? null : verified.mic().digest(),
                verified == null ? null : verified.mic(),
                encrypted,
                compressed,
                verified != null ? null : bare ? payload : inner);
    }
}
