package io.trigon.integrations.exchange.as2;

import com.helger.as2lib.disposition.DispositionOptions;
import com.helger.as2lib.exception.AS2Exception;
import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.Digest;
import io.trigon.domain.exchange.as2.Exemption;
import java.util.List;
import java.util.Optional;

/**
 * Which receipt the sender asks for.
 *
 * @param wanted whether it asks for one at all
 * @param signedBy null when it need not be signed
 * @param deliverTo where it is to be delivered by a request of its own; null when it is the answer to this one
 * @param algorithms what the sender calls the algorithms it prefers
 */
record ReceiptAsked(boolean wanted, Digest signedBy, String deliverTo, List<String> algorithms) {

    /** @throws Refusal when none of the algorithms it insists on is one we accept */
    static ReceiptAsked in(Entity request, As2Terms terms) throws Refusal {
        if (request.header("Disposition-Notification-To") == null) {
            return new ReceiptAsked(false, null, null, List.of());
        }
        String deliverTo = request.header("Receipt-Delivery-Option");
        DispositionOptions options = options(request.header("Disposition-Notification-Options"));
        List<String> algorithms =
                options.getAllMICAlgs().stream().map(a -> a.getID()).toList();
        if (options.getProtocol() == null) {
            return new ReceiptAsked(true, null, deliverTo, algorithms);
        }
        Optional<Digest> digest = algorithms.stream()
                .flatMap(a -> Algorithms.digestNamed(a).stream())
                .filter(d -> !d.isWeak() || terms.lets(Exemption.WEAK_DIGEST))
                .findFirst();
        if (digest.isEmpty() && options.isMICAlgRequired()) {
            throw new Refusal(Refusal.SECURITY, "None of the algorithms asked for the receipt is accepted.");
        }
        return new ReceiptAsked(true, digest.orElse(Digest.SHA256), deliverTo, algorithms);
    }

    /** A receipt of which nothing more is known than whether it is wanted: for whom we don't know. */
    static ReceiptAsked unsigned(Entity request) {
        return new ReceiptAsked(request.header("Disposition-Notification-To") != null, null, null, List.of());
    }

    /** The digest of a message without a signature. */
    Digest unsignedDigest(As2Terms terms) {
        return algorithms.stream()
                .flatMap(a -> Algorithms.digestNamed(a).stream())
                .filter(d -> !d.isWeak() || terms.lets(Exemption.WEAK_DIGEST))
                .findFirst()
                .orElse(Digest.SHA256);
    }

    /** The digest by the name that the sender has for it. */
    String nameOf(Digest digest) {
        return algorithms.stream()
                .filter(a -> Algorithms.digestNamed(a).filter(digest::equals).isPresent())
                .findFirst()
                .orElse(Algorithms.sign(digest).getID());
    }

    private static DispositionOptions options(String header) throws Refusal {
        try {
            return DispositionOptions.createFromString(header);
        } catch (AS2Exception e) {
            throw new Refusal(Refusal.PROCESSING, "The options of the receipt can't be read.");
        }
    }
}
