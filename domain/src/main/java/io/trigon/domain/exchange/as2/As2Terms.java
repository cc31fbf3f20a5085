package io.trigon.domain.exchange.as2;

import io.trigon.domain.shared.BrokenRule;
import java.net.URI;
import java.util.Set;

/**
 * What was agreed with a partner about AS2.
 *
 * @param ourId by which the partner knows us (AS2-To of what it sends)
 * @param theirId by which we know the partner (AS2-From of what it sends)
 * @param url where it takes messages; null when it takes none
 * @param digest what we sign by; null when we don't
 * @param cipher what we encrypt by; null when we don't
 * @param receiptMinutes how long a receipt that comes by itself is waited for
 * @param exemptions what is let pass that is refused otherwise
 */
public record As2Terms(
        String ourId,
        String theirId,
        String url,
        Digest digest,
        ContentCipher cipher,
        Compression compression,
        ReceiptWish receipt,
        boolean receiptSigned,
        int receiptMinutes,
        Set<Exemption> exemptions) {

    private static final String ID = "[\\x20-\\x7e&&[^\"\\\\]]{1,128}";
    private static final int URL_LENGTH = 400;
    private static final int MINUTES_MOST = 7 * 24 * 60;

    public As2Terms {
        exemptions = Set.copyOf(exemptions);
        boolean named = isId(ourId) && isId(theirId) && !ourId.equals(theirId);
        BrokenRule.unless(named, "as2-id", "an AS2 id has 1 to 128 printable characters, and the two differ");
        BrokenRule.unless(url == null || isWeb(url), "as2-url", "the address is no http or https URL");
        boolean whole = compression != null && receipt != null;
        BrokenRule.unless(whole, "as2-incomplete", "compression and receipt are to be said");
        boolean patient = receiptMinutes >= 1 && receiptMinutes <= MINUTES_MOST;
        BrokenRule.unless(patient, "as2-receipt-minutes", "a receipt is waited for 1 minute to 7 days");
        mustBeAgreed(digest == null, Exemption.UNSIGNED, exemptions);
        mustBeAgreed(cipher == null, Exemption.UNENCRYPTED, exemptions);
        mustBeAgreed(digest != null && digest.isWeak(), Exemption.WEAK_DIGEST, exemptions);
        mustBeAgreed(cipher != null && cipher.isWeak(), Exemption.WEAK_CIPHER, exemptions);
        boolean asked = receipt == ReceiptWish.NONE || receiptSigned || exemptions.contains(Exemption.UNSIGNED_RECEIPT);
        BrokenRule.unless(asked, "as2-not-agreed", "UNSIGNED_RECEIPT is not among the exemptions");
    }

    /** Signed by SHA-256, encrypted by AES-256, receipt signed and at once; nothing else is let pass. */
    public static As2Terms strict(String ourId, String theirId, String url) {
        return new As2Terms(
                ourId,
                theirId,
                url,
                Digest.SHA256,
                ContentCipher.AES256_CBC,
                Compression.NONE,
                ReceiptWish.SYNC,
                true,
                60,
                Set.of());
    }

    public boolean lets(Exemption exemption) {
        return exemptions.contains(exemption);
    }

    /** The same, letting these pass and nothing else. */
    public As2Terms letting(Exemption... those) {
        return new As2Terms(
                ourId,
                theirId,
                url,
                digest,
                cipher,
                compression,
                receipt,
                receiptSigned,
                receiptMinutes,
                Set.of(those));
    }

    /** The same, with another wish for the receipt. */
    public As2Terms wishing(ReceiptWish wish) {
        return new As2Terms(
                ourId, theirId, url, digest, cipher, compression, wish, receiptSigned, receiptMinutes, exemptions);
    }

    /** The same, with what we send dressed otherwise. */
    public As2Terms dressed(Digest signedBy, ContentCipher encryptedBy, Compression compressed) {
        return new As2Terms(
                ourId,
                theirId,
                url,
                signedBy,
                encryptedBy,
                compressed,
                receipt,
                receiptSigned,
                receiptMinutes,
                exemptions);
    }

    private static void mustBeAgreed(boolean wanted, Exemption exemption, Set<Exemption> agreed) {
        BrokenRule.unless(
                !wanted || agreed.contains(exemption), "as2-not-agreed", exemption + " is not among the exemptions");
    }

    private static boolean isId(String id) {
        return id != null && id.matches(ID) && id.equals(id.strip());
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= URL_LENGTH
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
