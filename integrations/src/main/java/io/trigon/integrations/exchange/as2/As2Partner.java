package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.As2Terms;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A partner as AS2 needs it.
 *
 * @param known all its certificates, the one that became valid last first
 */
record As2Partner(String partnerId, As2Terms terms, List<KnownCertificate> known) {

    /** The newest that is valid, which we encrypt for. */
    X509Certificate encryptFor() {
        return known.stream()
                .filter(KnownCertificate::encrypts)
                .findFirst()
                .map(KnownCertificate::certificate)
                .orElseThrow(() -> new IllegalStateException("the partner has no valid certificate to encrypt for"));
    }
}
