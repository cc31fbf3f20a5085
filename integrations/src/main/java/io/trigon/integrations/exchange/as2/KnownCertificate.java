package io.trigon.integrations.exchange.as2;

import java.security.cert.X509Certificate;

/** A certificate that a partner handed to us, and what speaks against it now. */
record KnownCertificate(X509Certificate certificate, boolean selfSigned, boolean outOfTime) {}
