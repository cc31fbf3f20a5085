package io.trigon.integrations.exchange.as2;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.util.Store;

/**
 * Judges a certificate that nobody handed over, but that came with a signature: good when it has the agreed subject and a chain
 * leads from it to an authority that was agreed on for that subject. Only what came with the message is used; nothing is fetched
 * from addresses that certificates name.
 */
final class Vouching {
    private static final int SENT_MOST = 10;
    private static final int BETWEEN_MOST = 4;
    private static final int KEY_BITS_LEAST = 2048;

    private Vouching() {}

    static X509Certificate vouched(SignerId signer, Store<X509CertificateHolder> sent, List<KnownCertificate> theirs)
            throws Refusal {
        List<KnownCertificate> authorities =
                theirs.stream().filter(c -> c.authority() != null).toList();
        List<X509Certificate> chain = authorities.isEmpty() ? List.of() : read(sent.getMatches(null), any -> true);
        List<X509Certificate> own = authorities.isEmpty() ? List.of() : read(sent.getMatches(null), signer::match);
        if (own.size() != 1) {
            throw refusal("is not known");
        }
        List<X509Certificate> withdrawn = theirs.stream()
                .filter(KnownCertificate::withdrawn)
                .map(KnownCertificate::certificate)
                .toList();
        Refusal why = refusal("is not known");
        for (KnownCertificate authority : authorities) {
            if (own.get(0)
                    .getSubjectX500Principal()
                    .equals(authority.authority().subject())) {
                try {
                    return judged(own.get(0), chain, authority, withdrawn);
                } catch (Refusal refused) {
                    why = refused;
                }
            }
        }
        throw why;
    }

    private static X509Certificate judged(
            X509Certificate own, List<X509Certificate> sent, KnownCertificate by, List<X509Certificate> withdrawn)
            throws Refusal {
        if (by.withdrawn() || withdrawn.contains(own)) {
            throw refusal("was withdrawn");
        }
        Date now = Date.from(by.authority().at());
        if (by.outOfTime() || now.before(own.getNotBefore()) || now.after(own.getNotAfter())) {
            throw refusal("is not valid now");
        }
        if (Certificates.keyBits(own) < KEY_BITS_LEAST) {
            throw refusal("has too short a key");
        }
        List<X509Certificate> path = path(own, sent, by.certificate(), now);
        if (path.stream().anyMatch(withdrawn::contains)) {
            throw refusal("was withdrawn");
        }
        if (path.stream().anyMatch(Vouching::isWeak)) {
            throw refusal("is signed by too weak an algorithm");
        }
        return own;
    }

    private static List<X509Certificate> path(
            X509Certificate own, List<X509Certificate> sent, X509Certificate authority, Date now) throws Refusal {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(own);
        try {
            var parameters = new PKIXBuilderParameters(Set.of(new TrustAnchor(authority, null)), target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
            parameters.setRevocationEnabled(false); // what is withdrawn, people say; see ADR 80
            parameters.setMaxPathLength(BETWEEN_MOST);
            parameters.setDate(now);
            var found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(parameters);
            return found.getCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (GeneralSecurityException none) {
            throw refusal("is not vouched for by the agreed authority");
        }
    }

    private static boolean isWeak(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return algorithm.contains("SHA1") || algorithm.startsWith("MD");
    }

    private static List<X509Certificate> read(
            Collection<X509CertificateHolder> holders, Predicate<X509CertificateHolder> wanted) throws Refusal {
        if (holders.size() > SENT_MOST) {
            throw new Refusal(Refusal.AUTHENTICATION, "The signature comes with too many certificates.");
        }
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> certificates = new ArrayList<>();
        try {
            for (X509CertificateHolder holder : holders) {
                if (wanted.test(holder)) {
                    certificates.add(converter.getCertificate(holder));
                }
            }
            return certificates;
        } catch (CertificateException e) {
            throw new Refusal(Refusal.AUTHENTICATION, "A certificate of the signature is not well-formed.");
        }
    }

    private static Refusal refusal(String what) {
        return new Refusal(Refusal.AUTHENTICATION, "The certificate of the signer " + what + ".");
    }
}
