package io.trigon.integrations.exchange.as2;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A key with its certificate. */
record Identity(X509Certificate certificate, PrivateKey key) {
    @Override
    public String toString() {
        return "Identity of " + certificate.getSubjectX500Principal();
    }
}
