package io.trigon.web.exchange;

import io.trigon.domain.exchange.as2.As2Terms;
import io.trigon.domain.exchange.as2.As2Transfer;
import io.trigon.domain.exchange.as2.KeepOwnKey;
import io.trigon.domain.exchange.as2.OwnKey;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.web.exchange.As2Page.CertificateLine;
import io.trigon.web.exchange.As2Page.TransferLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Brings together what the AS2 card shows. */
@ApplicationScoped
public class As2PageFiller {
    private static final Duration SOON = Duration.ofDays(30);

    private As2Sight sight;
    private KeepOwnKey ownKey;
    private Clock clock;

    protected As2PageFiller() {}

    @Inject
    As2PageFiller(As2Sight sight, KeepOwnKey ownKey, Clock clock) {
        this.sight = sight;
        this.ownKey = ownKey;
        this.clock = clock;
    }

    As2Page fill(String partnerId, boolean mayAgree, boolean mayRenew) {
        As2Sight.Known known = sight.of(partnerId);
        return new As2Page(
                partnerId,
                known.partner().name(),
                known.partner().way(),
                sight.ourUrl(),
                known.terms().isPresent(),
                known.terms().orElseGet(() -> As2Terms.strict(sight.ourId(), partnerId, null)),
                known.certificates().stream().map(this::line).toList(),
                line(ownKey.current()),
                known.transfers().stream().map(As2PageFiller::line).toList(),
                mayAgree,
                mayRenew);
    }

    private CertificateLine line(PartnerCertificate c) {
        return new CertificateLine(
                c.id(),
                c.subject(),
                spaced(c.fingerprint()),
                c.selfSigned() && c.vouchesFor() == null,
                c.vouchesFor(),
                c.notBefore(),
                c.notAfter(),
                c.withdrawnAt() == null ? standing(c.notBefore(), c.notAfter()) : "WITHDRAWN");
    }

    private CertificateLine line(OwnKey k) {
        return new CertificateLine(
                null,
                k.subject(),
                spaced(k.fingerprint()),
                true,
                null,
                k.notBefore(),
                k.notAfter(),
                standing(k.notBefore(), k.notAfter()));
    }

    private String standing(Instant from, Instant until) {
        Instant now = clock.instant();
        if (now.isBefore(from)) {
            return "NOT_YET";
        }
        if (now.isAfter(until)) {
            return "OVER";
        }
        return until.isBefore(now.plus(SOON)) ? "ENDS_SOON" : "VALID";
    }

    private static String spaced(String fingerprint) {
        return fingerprint.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static TransferLine line(As2Transfer t) {
        return new TransferLine(
                t.direction().name(), t.messageId(), t.state().name(), t.messageRef(), t.detail(), t.createdAt());
    }
}
