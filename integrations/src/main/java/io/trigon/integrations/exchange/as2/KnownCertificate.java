package io.trigon.integrations.exchange.as2;

import java.security.cert.X509Certificate;

/**
 * A certificate that a partner handed to us, and what speaks against it now.
 *
 * @param authority what it vouches for; null for a certificate of the partner itself
 */
record KnownCertificate(
        X509Certificate certificate, boolean selfSigned, boolean outOfTime, boolean withdrawn, Authority authority) {

    /** One of the partner itself, in use. */
    KnownCertificate(X509Certificate certificate, boolean selfSigned, boolean outOfTime) {
        this(certificate, selfSigned, outOfTime, false, null);
    }

    /** Whether we may encrypt for it. */
    boolean encrypts() {
        return authority == null
                && !withdrawn
                && !outOfTime
                && Certificates.uses(certificate).encrypts();
    }
}
