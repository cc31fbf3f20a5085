package io.trigon.integrations.exchange.as2;

import io.trigon.domain.exchange.as2.As2Partnership;
import io.trigon.domain.exchange.as2.As2Partnerships;
import io.trigon.domain.exchange.as2.PartnerCertificate;
import io.trigon.domain.exchange.as2.PartnerCertificates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;

/** Looks partners up, with what was agreed and what they are known by now. */
@ApplicationScoped
public class As2Directory {
    private As2Partnerships partnerships;
    private PartnerCertificates certificates;
    private Clock clock;

    protected As2Directory() {}

    @Inject
    public As2Directory(As2Partnerships partnerships, PartnerCertificates certificates, Clock clock) {
        this.partnerships = partnerships;
        this.certificates = certificates;
        this.clock = clock;
    }

    @Transactional
    Optional<As2Partner> between(String theirId, String ourId) {
        return partnerships.between(theirId, ourId).map(this::known);
    }

    @Transactional
    Optional<As2Partner> of(String partnerId) {
        return partnerships.of(partnerId).map(this::known);
    }

    private As2Partner known(As2Partnership partnership) {
        Instant now = clock.instant();
        List<KnownCertificate> known = certificates.of(partnership.partnerId()).stream()
                .map(c -> known(c, now))
                .toList();
        return new As2Partner(partnership.partnerId(), partnership.terms(), known);
    }

    private static KnownCertificate known(PartnerCertificate c, Instant now) {
        Authority authority = c.vouchesFor() == null ? null : new Authority(new X500Principal(c.vouchesFor()), now);
        return new KnownCertificate(
                Certificates.of(c.der()), c.selfSigned(), !c.isValidAt(now), c.withdrawnAt() != null, authority);
    }
}
