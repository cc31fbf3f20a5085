package io.trigon.domain.exchange.as2;

import io.trigon.domain.exchange.TradingPartners;
import io.trigon.domain.shared.BrokenRule;
import io.trigon.domain.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Takes the certificates that partners hand to us, and drops those that hold no more. */
@ApplicationScoped
public class KeepPartnerCertificates {
    private static final int MOST = 20;

    private PartnerCertificates certificates;
    private TradingPartners partners;
    private CertificateReader reader;
    private Clock clock;

    protected KeepPartnerCertificates() {}

    @Inject
    public KeepPartnerCertificates(
            PartnerCertificates certificates, TradingPartners partners, CertificateReader reader, Clock clock) {
        this.certificates = certificates;
        this.partners = partners;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Keeps one, given in DER or PEM.
     *
     * @throws NotFound when there is no such partner
     * @throws BrokenRule {@code certificate-unreadable}, {@code certificate-key}, {@code certificate-over},
     *     {@code certificate-known}, {@code certificates-too-many}
     */
    @Transactional
    public PartnerCertificate add(String partnerId, byte[] bytes) {
        partners.byPartnerId(partnerId).orElseThrow(() -> new NotFound("partner"));
        CertificateFacts facts = reader.read(bytes);
        boolean holds = facts.notAfter().isAfter(clock.instant());
        BrokenRule.unless(holds, "certificate-over", "the certificate ran out");
        var kept = certificates.of(partnerId);
        boolean unknown = kept.stream().noneMatch(c -> c.fingerprint().equals(facts.fingerprint()));
        BrokenRule.unless(unknown, "certificate-known", "the certificate is here already");
        BrokenRule.unless(kept.size() < MOST, "certificates-too-many", "a partner has 20 certificates at most");
        return certificates.add(new PartnerCertificate(partnerId, facts, clock.instant()));
    }

    /** @throws NotFound when the partner has no such certificate */
    @Transactional
    public void drop(String partnerId, long certificateId) {
        PartnerCertificate certificate = certificates
                .byId(certificateId)
                .filter(c -> c.partnerId().equals(partnerId))
                .orElseThrow(() -> new NotFound("certificate"));
        certificates.remove(certificate);
    }
}
